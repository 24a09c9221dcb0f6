using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Snapshots;

internal sealed partial class SnapshotService
{
    /// <summary>Says that a day's figures stand. They are never changed from then on.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.StoredSnapshot> FreezeSnapshot(V1.FreezeSnapshotRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var on = Require.Date(request.On, "on");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var snapshot = await LatestAsync(on, ct);
        Etag.Require(request.Etag, snapshot.Version, "Snapshot", on);
        snapshot.Freeze(context.Caller().Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return snapshot.ToProto(isLatest: true, context.Caller());
    }
}
