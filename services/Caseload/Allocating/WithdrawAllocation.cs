using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Allocating;

internal sealed partial class AllocationService
{
    /// <summary>Takes a recorded allocation back. It is kept with the reason; what it changed in the register is as it was.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.RecordedAllocation> WithdrawAllocation(V1.WithdrawAllocationRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var id = Require.Id(request.AllocationId, "allocation_id");
        var because = Require.Text(request.Reason, "reason", LongestReason);
        var known = await facts.ReadAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var one = await db.RecordedAllocations.SingleOrDefaultAsync(recorded => recorded.Id == id, ct) ?? throw new NotFoundException("Allocation", id);
        var own = new OwnWorkers(known, known.FiguresTo ?? DateOnly.MaxValue, context.Caller());
        if (!new KnownChildren(known, known.FiguresTo, context.Caller(), own).Includes(one.ChildId) && !own.Includes(one.StaffId))
        {
            throw new NotFoundException("Allocation", id);
        }

        Etag.Require(request.Etag, one.Version, "Allocation", id);
        var child = await ChildWorkers.ReadAsync(db, one.ChildId, ct);
        var standing = Standings.Of(one, child.Rows, Today);
        if (standing is V1.AllocationStanding.Set)
        {
            db.Allocations.Remove(one.Uncount(child.Rows));
            await TeamSumsUpdate.PutOffAsync(db, ct);
        }
        else if (!Standings.IsOpen(standing))
        {
            throw new FailedPreconditionException("ALLOCATION_OVER", "This allocation is confirmed or withdrawn already.");
        }

        one.Withdraw(because, context.Caller().Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        sums.Wake();
        return one.ToProto(child.Rows, Today, known, own);
    }
}
