using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>The figures of one stored snapshot as <see cref="StoredDayContent"/> writes them; apart from it, so that a list reads none.</summary>
[NotAudited("The audit log says that the snapshot was stored; its figures are never changed.")]
public sealed class SnapshotBody
{
    public required DateOnly On { get; init; }

    public int Revision { get; init; }

    public required byte[] Content { get; init; }
}
