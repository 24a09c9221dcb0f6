using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Snapshots;

internal sealed partial class SnapshotService
{
    /// <summary>Stores the figures of a frozen day as they are known now, beside the earlier ones.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.StoredSnapshot> ReviseSnapshot(V1.ReviseSnapshotRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var on = Require.Date(request.On, "on");
        var reason = Require.Text(request.Reason, "reason", LongestReason);

        // The figures are worked out before anything is locked, and not at all where nothing can be revised.
        var earlier = await LatestAsync(on, ct);
        Etag.Require(request.Etag, earlier.Version, "Snapshot", on);
        var revised = StoredSnapshot.Revised(earlier, reason, context.Caller().Subject, clock.GetUtcNow());
        var content = StoredDayContent.Of((await facts.ReadAsync(ct)).ToStored(on));
        var before = await ContentAsync(earlier, ct);
        if (content.SequenceEqual(before))
        {
            throw new FailedPreconditionException("SAME_FIGURES", "Worked out again, this day is the same to the last digit. There is nothing to revise.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        Etag.Require(request.Etag, (await LatestAsync(on, ct)).Version, "Snapshot", on);
        db.Snapshots.Add(revised);
        db.SnapshotBodies.Add(new SnapshotBody { On = on, Revision = revised.Revision, Content = content });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return revised.ToProto(isLatest: true, context.Caller());
    }
}
