using Google.Protobuf.WellKnownTypes;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>Stored snapshots as they travel.</summary>
internal static class SnapshotMapping
{
    // Reports name nobody.
    public static V1.StoredSnapshot ToProto(this StoredSnapshot one, bool isLatest, Caller caller) => new()
    {
        On = Words.Iso(one.On),
        Revision = one.Revision,
        State = one.State switch
        {
            SnapshotState.Frozen => V1.StoredSnapshot.Types.State.Frozen,
            SnapshotState.Revised => V1.StoredSnapshot.Types.State.Revised,
            _ => V1.StoredSnapshot.Types.State.Provisional,
        },
        TakenTime = one.TakenAt.ToTimestamp(),
        DecidedTime = one.DecidedAt?.ToTimestamp(),
        DecidedBy = caller.MayRead(one.DecidedBy),
        Reason = one.Reason,
        CanBeFrozen = one.CanBeFrozen,
        CanBeRevised = isLatest && one.State is not SnapshotState.Provisional,
        Etag = Etag.Of(one.Version),
    };

    /// <summary>Everything stored of one day, the latest first.</summary>
    public static IEnumerable<V1.StoredSnapshot> ToProto(this IEnumerable<StoredSnapshot> latestFirst, Caller caller) =>
        latestFirst.Select((one, place) => one.ToProto(isLatest: place == 0, caller));

    public static V1.StoredSnapshot Missing(DateOnly on) => new() { On = Words.Iso(on), State = V1.StoredSnapshot.Types.State.Missing };
}
