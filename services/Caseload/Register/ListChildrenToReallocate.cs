using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Allocating;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;
using RecordedAllocation = WorkforcePlatform.Caseload.V1.RecordedAllocation;

namespace WorkforcePlatform.Caseload.Register;

internal sealed partial class CaseService
{
    /// <summary>Children whose worker leaves or has left, worked out from the workers' states: nothing is entered, and nothing can be forgotten.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<ListChildrenToReallocateResponse> ListChildrenToReallocate(ListChildrenToReallocateRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadAsync(context.CancellationToken);
        if (request.Unit.Length > 0 && !Scope.For(context.Caller(), known.Units).Allows(request.Unit))
        {
            throw new NotFoundException("Unit", request.Unit);
        }

        if ((Require.OptionalDate(request.On, "on") ?? known.FiguresTo) is not { } day)
        {
            return new ListChildrenToReallocateResponse();
        }

        var units = known.Units.WithBelow(request.Unit).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var listed = new HeldChildren(known, day, context.Caller()).ToReallocate()
            .Where(one => request.Unit.Length == 0 || (one.Child.Case.TeamCode is { } team && units.Contains(team))).ToList();
        var names = known.UnitFacts.ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.OrdinalIgnoreCase);
        var page = ListPage.Of([.. ReallocateOrder.Sort(listed, request.Order, request.Reversed, names)], request, size);
        var recorded = await RecordedAsync([.. page.Rows.Select(one => one.Child.Case.ChildId)], known, new OwnWorkers(known, day, context.Caller()), context.CancellationToken);
        return new ListChildrenToReallocateResponse
        {
            Children = { page.Rows.Select(one => ToReallocate(ToHeld(one.Child, names), one.Worker, one.Until, recorded.GetValueOrDefault(one.Child.Case.ChildId))) },
            NextPageToken = page.NextPageToken,
            Total = listed.Count,
            On = Words.Iso(day),
            Loaded = HeldChildren.IsLoaded(known),
        };
    }

    // A child has one at most that is open.
    private async Task<Dictionary<string, RecordedAllocation>> RecordedAsync(List<string> children, AllFacts known, OwnWorkers own, CancellationToken ct)
    {
        var open = await Unconfirmed.Of(db).Where(one => EF.Parameter(children).Contains(one.ChildId)).ToListAsync(ct);
        List<string> some = [.. open.Select(one => one.ChildId).Distinct()];
        var rows = (await db.Allocations.AsNoTracking().Where(row => EF.Parameter(some).Contains(row.ChildId)).ToListAsync(ct)).ToLookup(row => row.ChildId);
        return open.DistinctBy(one => one.ChildId)
            .ToDictionary(one => one.ChildId, one => one.ToProto([.. rows[one.ChildId]], LondonTime.Today(clock), known, own));
    }

    private static ChildToReallocate ToReallocate(HeldChild child, WorkerFact worker, DateOnly until, RecordedAllocation? recorded) => new()
    {
        Child = child,
        StaffId = worker.StaffId,
        Worker = worker.DisplayName,
        LastDay = Words.Iso(until.AddDays(-1)),
        Planned = worker.Engaged.To != until,
        FileLastDay = worker.PlannedUntil is not null && worker.Engaged.To is { } counts ? Words.Iso(counts.AddDays(-1)) : "",
        Recorded = recorded,
    };
}
