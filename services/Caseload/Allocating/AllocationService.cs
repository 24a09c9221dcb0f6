using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.DataSets;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>Allocates children to workers: planned beside the register, or in it where the portal keeps the allocations.</summary>
internal sealed partial class AllocationService(FactsReader facts, CaseloadDb db, TeamSumsKeeper sums, TimeProvider clock) : V1.AllocationService.AllocationServiceBase
{
    private const int LongestReason = 500;

    private DateOnly Today => LondonTime.Today(clock);

    /// <summary>The open case of a child whom the caller may allocate: of their own units, or held by one of their workers. A matter alone gives no say.</summary>
    private static OpenCase ChildFor(string asked, DateOnly day, AllFacts known, ServerCallContext context)
    {
        var childId = Require.Text(asked, "child_id").ToUpperInvariant();
        var own = new OwnWorkers(known, day, context.Caller());
        if (!new KnownChildren(known, day, context.Caller(), own).Includes(childId))
        {
            throw new NotFoundException("Child", asked);
        }

        foreach (var open in known.OpenOn(day).Where(one => one.Case.ChildId == childId))
        {
            return (open.Case.TeamCode is { } team && Scope.For(context.Caller(), known.Units).Allows(team)) || (open.Primary is { } primary && own.Includes(primary.StaffId))
                ? open
                : throw new NotFoundException("Child", asked);
        }

        throw new FailedPreconditionException("CASE_NOT_OPEN", $"No case of this child is open on {Words.Long(day)}. Choose another day.");
    }

    private static DateOnly DayFor(string asked, AllFacts known) =>
        Require.OptionalDate(asked, "starts_on") ?? known.FiguresTo?.AddDays(1) ?? throw new FailedPreconditionException("NOT_LOADED", "No register has been loaded.");

    /// <summary>A worker of the caller's own units who is here on the day.</summary>
    private static string WorkerFor(string asked, DateOnly day, AllFacts known, ServerCallContext context)
    {
        var staffId = Require.Text(asked, "staff_id").ToUpperInvariant();
        if (!known.Workers.TryGetValue(staffId, out var worker) || !new OwnWorkers(known, day, context.Caller()).Includes(staffId))
        {
            throw new NotFoundException("Worker", asked);
        }

        return worker.Engaged.Contains(day)
            ? worker.StaffId
            : throw new FailedPreconditionException("WORKER_NOT_HERE", $"{worker.StaffId} is not here on {Words.Long(day)}. Choose another day or somebody else.");
    }

    private async Task<bool> CountsAtOnceAsync(CancellationToken ct) =>
        await db.OwnDataSets.AnyAsync(set => set.Name == OwnDataSet.Allocations && set.Keeper == V1.Keeper.Portal, ct);

    /// <summary>How many children are to come to each of some workers, one child left out.</summary>
    private async Task<Dictionary<string, int>> ToComeAsync(IEnumerable<string> staff, string butFor, CancellationToken ct)
    {
        List<string> some = [.. staff];
        return await Unconfirmed.Of(db).Where(one => EF.Parameter(some).Contains(one.StaffId) && one.ChildId != butFor)
            .GroupBy(one => one.StaffId).ToDictionaryAsync(group => group.Key, group => group.Count(), ct);
    }
}
