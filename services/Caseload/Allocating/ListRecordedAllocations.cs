using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Allocating;

internal sealed partial class AllocationService
{
    /// <summary>
    /// Recorded allocations of children whom the caller may know of, or to their own workers: the first to begin first, or, as a log from a
    /// day on, the last recorded first.
    /// </summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.ListRecordedAllocationsResponse> ListRecordedAllocations(V1.ListRecordedAllocationsRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadAsync(ct);
        var (childId, staffId) = (request.ChildId.ToUpperInvariant(), request.StaffId.ToUpperInvariant());
        var from = Require.OptionalDate(request.RecordedFrom, "recorded_from");
        var inUnit = InUnit(request.Unit, known, context);
        var found = await (request.All ? db.RecordedAllocations.AsNoTracking() : Unconfirmed.Of(db))
            .Where(one => (childId == "" || one.ChildId == childId) && (staffId == "" || one.StaffId == staffId)).ToListAsync(ct);
        var own = new OwnWorkers(known, known.FiguresTo ?? DateOnly.MaxValue, context.Caller());
        var named = found.Select(one => one.ChildId).ToHashSet();
        var children = new KnownChildren(known, known.FiguresTo, context.Caller(), own).Those(named.Contains).ToHashSet();
        var staff = found.Select(one => one.StaffId).Distinct().Where(own.Includes).ToHashSet();
        var seen = found.Where(one => (children.Contains(one.ChildId) || staff.Contains(one.StaffId)) && inUnit(one));
        List<RecordedAllocation> listed = from is null
            ? [.. seen.OrderBy(one => one.StartsOn).ThenBy(one => one.ChildId, StringComparer.Ordinal).ThenBy(one => one.Id)]
            : [.. seen.Where(one => LondonTime.DayOf(one.RecordedAt) >= from).OrderByDescending(one => one.RecordedAt).ThenByDescending(one => one.Id)];
        var page = ListPage.Of(listed, request, size, one => one.Id.ToString());
        List<string> shown = [.. page.Rows.Select(one => one.ChildId).Distinct()];
        var rows = (await db.Allocations.AsNoTracking().Where(row => EF.Parameter(shown).Contains(row.ChildId)).ToListAsync(ct)).ToLookup(row => row.ChildId);
        return new V1.ListRecordedAllocationsResponse
        {
            Allocations = { page.Rows.Select(one => one.ToProto([.. rows[one.ChildId]], Today, known, own)) },
            NextPageToken = page.NextPageToken,
            Total = listed.Count,
        };
    }

    // By the child's newest team or by where the worker works now, as the log of a team is about both.
    private static Predicate<RecordedAllocation> InUnit(string asked, AllFacts known, ServerCallContext context)
    {
        if (asked.Length == 0)
        {
            return _ => true;
        }

        var units = known.Units.WithBelow(known.UnitFor(asked, context.Caller())!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var teams = known.Facts.Cases.GroupBy(one => one.ChildId).ToDictionary(one => one.Key, one => one.MaxBy(opening => opening.Open.From)!.TeamCode);
        var places = Workplaces.On(known.FiguresTo ?? DateOnly.MaxValue, known);
        return one => (teams.GetValueOrDefault(one.ChildId) is { } team && units.Contains(team)) || places[one.StaffId].Any(place => units.Contains(place.Unit));
    }
}
