using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>What was stored of past days: which of it stands, and what has changed since.</summary>
internal sealed partial class SnapshotService(FactsReader facts, CaseloadDb db, TimeProvider clock, Microsoft.Extensions.Options.IOptions<SnapshotOptions> options) : V1.SnapshotService.SnapshotServiceBase
{
    private const int LongestReason = 500;

    private Task<List<StoredSnapshot>> StoredOnAsync(DateOnly on, CancellationToken ct) =>
        db.Snapshots.Where(snapshot => snapshot.On == on).OrderByDescending(snapshot => snapshot.Revision).ToListAsync(ct);

    /// <summary>The latest revision of a day.</summary>
    private async Task<StoredSnapshot> LatestAsync(DateOnly on, CancellationToken ct) =>
        await StoredOnAsync(on, ct) is [var latest, ..] ? latest : throw new NotFoundException("Snapshot", on);

    private async Task<byte[]> ContentAsync(StoredSnapshot snapshot, CancellationToken ct) =>
        await db.SnapshotBodies.Where(body => body.On == snapshot.On && body.Revision == snapshot.Revision).Select(body => body.Content).SingleOrDefaultAsync(ct)
        ?? throw new NotFoundException("Snapshot", snapshot.On);
}
