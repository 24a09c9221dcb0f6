using Grpc.Core;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Allocating;

internal sealed partial class AllocationService
{
    /// <summary>Records an allocation. Who keeps the allocations decides whether it counts at once or waits for a file.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.RecordedAllocation> RecordAllocation(V1.RecordAllocationRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var known = await facts.ReadAsync(ct);
        Require.Date(request.StartsOn, "starts_on");
        var day = DayFor(request.StartsOn, known);
        var open = ChildFor(request.ChildId, day, known, context);
        var staffId = WorkerFor(request.StaffId, day, known, context);

        // Begun before the first read, so that of two decisions at once the second is made on the first.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var recorded = request.RequestId.Length == 0
            ? await RecordAsync()
            : await db.OnceAsync($"{context.Caller().Subject}/{context.Method}/{Require.Text(request.RequestId, "request_id")}", clock.GetUtcNow(), V1.RecordedAllocation.Parser, RecordAsync, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        sums.Wake();
        return recorded;

        async Task<V1.RecordedAllocation> RecordAsync()
        {
            var child = await ChildWorkers.ReadAsync(db, open.Case.ChildId, ct);
            var load = LoadOf(staffId, day, known, (await ToComeAsync([staffId], child.ChildId, ct)).GetValueOrDefault(staffId));
            var one = Decide(child, staffId, day, request.Reason, request.Etag, load, context.Caller().Subject);
            await AddAsync([(one, child)], ct);
            return one.ToProto(child.Rows, Today, known, new OwnWorkers(known, day, context.Caller()));
        }
    }

    private RecordedAllocation Decide(ChildWorkers child, string staffId, DateOnly day, string text, string etag, AllocationLoad load, string by)
    {
        child.Require(etag);
        child.RequireRoom(staffId, day, Today);
        var reason = Require.Text(text, "reason", LongestReason);
        return reason.Length >= load.LeastReason
            ? new RecordedAllocation
            {
                ChildId = child.ChildId,
                StaffId = staffId,
                StartsOn = day,
                Reason = reason,
                RecordedAt = clock.GetUtcNow(),
                RecordedBy = by,
                ChildrenBefore = load.Held + load.ToCome,
                ChildrenAfter = load.After,
                LimitE4 = (long?)(load.Limit * 10_000),
            }
            : throw new InvalidArgumentException(
                "reason", $"{staffId} would hold {load.After} children, over the limit of {Words.Plain(load.Limit!.Value)}. Say why in at least {load.LeastReason} characters.");
    }

    private async Task AddAsync(IReadOnlyCollection<(RecordedAllocation One, ChildWorkers Child)> decided, CancellationToken ct)
    {
        db.RecordedAllocations.AddRange(decided.Select(decision => decision.One));
        if (await CountsAtOnceAsync(ct))
        {
            db.Allocations.AddRange(decided.Select(decision => decision.One.Count(decision.Child.PrimaryOn(decision.One.StartsOn))));
            await TeamSumsUpdate.PutOffAsync(db, ct);
        }
    }
}
