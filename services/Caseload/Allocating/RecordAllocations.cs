using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Allocating;

internal sealed partial class AllocationService
{
    private const int MostDecisions = 50;

    /// <summary>Records what a meeting decided, all or nothing, in one transaction.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.RecordAllocationsResponse> RecordAllocations(V1.RecordAllocationsRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var known = await facts.ReadAsync(ct);
        var day = DayFor(request.StartsOn, known);
        var decisions = Decisions(request, day, known, context);
        var requestId = Require.Text(request.RequestId, "request_id");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var recorded = await db.OnceAsync($"{context.Caller().Subject}/{context.Method}/{requestId}", clock.GetUtcNow(), V1.RecordAllocationsResponse.Parser, RecordAsync, ct);
            await transaction.CommitAsync(ct);
            sums.Wake();
            return recorded;
        }
        catch (RefusedDecisionsException some)
        {
            return new V1.RecordAllocationsResponse { Refused = { some.Refused } };
        }

        async Task<V1.RecordAllocationsResponse> RecordAsync()
        {
            var children = await ChildWorkers.ReadAsync(db, [.. decisions.Select(one => one.ChildId)], ct);
            var loads = await LoadsAsync(decisions, day, known, ct);
            var refused = new List<V1.RefusedDecision>();
            var decided = new List<(RecordedAllocation One, ChildWorkers Child)>();
            foreach (var one in decisions)
            {
                try
                {
                    RequireHere(one, day, known, context);
                    decided.Add((Decide(children[one.ChildId], one.StaffId, day, one.Reason, one.Etag, loads[one.StaffId], context.Caller().Subject), children[one.ChildId]));
                }
                catch (PlatformException refusal) when (refusal is FailedPreconditionException or InvalidArgumentException or StaleEtagException)
                {
                    refused.Add(new V1.RefusedDecision { ChildId = one.ChildId, Reason = refusal.Reason, Message = refusal.Message, AboutReason = refusal is InvalidArgumentException });
                }
            }

            if (refused.Count > 0)
            {
                throw new RefusedDecisionsException(refused);
            }

            await AddAsync(decided, ct);
            var own = new OwnWorkers(known, day, context.Caller());
            return new V1.RecordAllocationsResponse { Allocations = { decided.Select(decision => decision.One.ToProto(decision.Child.Rows, Today, known, own)) } };
        }
    }

    // What is outside the caller's scope ends the whole request: no page offers it.
    private static List<V1.AllocationDecision> Decisions(V1.RecordAllocationsRequest request, DateOnly day, AllFacts known, ServerCallContext context)
    {
        var decisions = request.Decisions.Select(one => new V1.AllocationDecision(one) { ChildId = one.ChildId.Trim().ToUpperInvariant(), StaffId = one.StaffId.Trim().ToUpperInvariant() }).ToList();
        if (decisions.Count is 0 or > MostDecisions || decisions.DistinctBy(one => one.ChildId).Count() < decisions.Count)
        {
            throw new InvalidArgumentException("decisions", $"Give 1 to {MostDecisions} decisions, each of another child.");
        }

        foreach (var one in decisions)
        {
            try
            {
                RequireHere(one, day, known, context);
            }
            catch (FailedPreconditionException)
            {
                // Told with whatever else is wrong with the others.
            }
        }

        return decisions;
    }

    private static void RequireHere(V1.AllocationDecision one, DateOnly day, AllFacts known, ServerCallContext context)
    {
        ChildFor(one.ChildId, day, known, context);
        WorkerFor(one.StaffId, day, known, context);
    }

    private async Task<Dictionary<string, AllocationLoad>> LoadsAsync(List<V1.AllocationDecision> decisions, DateOnly day, AllFacts known, CancellationToken ct)
    {
        var more = decisions.CountBy(one => one.StaffId).ToDictionary();
        var toCome = await ToComeAsync(more.Keys, butFor: "", ct);
        return more.ToDictionary(worker => worker.Key, worker => LoadOf(worker.Key, day, known, toCome.GetValueOrDefault(worker.Key)) with { More = worker.Value });
    }
}
