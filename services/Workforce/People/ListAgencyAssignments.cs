using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.People;

internal sealed partial class WorkerService
{
    /// <summary>Lists bookings of a unit and below, or of the caller's whole scope, the first to end first.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager, Roles.System)]
    public override async Task<V1.ListAgencyAssignmentsResponse> ListAgencyAssignments(V1.ListAgencyAssignmentsRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var on = Require.OptionalDate(request.On, "on");
        var by = Require.OptionalDate(request.EndsBy, "ends_by");
        var after = PageToken.PlaceIn(request, 2);
        var units = (await organisations.ReadAsync(ct)).For(context.Caller());
        var listed = on is { } day ? db.BookingsOn(day) : db.AgencyAssignments.Where(a => !a.Voided);
        listed = by is { } last ? listed.Where(a => (a.Terms.ActualUntil ?? a.Terms.PlannedUntil) <= last.AddDays(1)) : listed;
        listed = request.Unconfirmed ? listed.Where(a => a.Ends.Any(end => end.Standing == V1.PlanStanding.Planned || end.Standing == V1.PlanStanding.Contradicted)) : listed;
        listed = units.Unlimited && request.Unit.Length == 0 ? listed : db.BookingsIn(units.IdsBelow(request.Unit), listed);
        var page = await PageAsync(listed, after, size, ct);

        var response = new V1.ListAgencyAssignmentsResponse
        {
            Loaded = await db.DataSets.AnyAsync(set => set.Name == "agency_assignments", ct),
            Total = await listed.CountAsync(ct),
        };
        response.AgencyAssignments.AddRange(await WithPlacesAsync([.. page.Take(size)], ct));
        if (page.Count > size)
        {
            var (_, end) = page[size - 1];
            response.NextPageToken = PageToken.After(request, Day.Iso(end), page[size - 1].Booking.Reference);
        }

        return response;
    }

    private static async Task<List<(AgencyAssignment Booking, DateOnly End)>> PageAsync(IQueryable<AgencyAssignment> listed, string[]? after, int size, CancellationToken ct)
    {
        var inOrder = listed.AsNoTracking().Include(a => a.Ends).Select(a => new { Booking = a, End = a.Terms.ActualUntil ?? a.Terms.PlannedUntil ?? DateOnly.MaxValue });
        if (after is not null)
        {
            var (end, reference) = (Require.Date(after[0], "page_token"), after[1]);
            inOrder = inOrder.Where(a => a.End > end || (a.End == end && string.Compare(a.Booking.Reference, reference) > 0));
        }

        var page = await inOrder.OrderBy(a => a.End).ThenBy(a => a.Booking.Reference).Take(size + 1).ToListAsync(ct);
        return page.ConvertAll(a => (a.Booking, a.End));
    }

    private async Task<List<V1.AgencyAssignment>> WithPlacesAsync(IReadOnlyList<(AgencyAssignment Booking, DateOnly End)> page, CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var ids = page.Select(a => a.Booking.Id).ToList();
        var holders = await db.Workers.AsNoTracking().SelectMany(worker => worker.AgencyAssignments, (worker, one) => new { one.Id, Worker = worker })
            .Where(held => ids.Contains(held.Id)).ToDictionaryAsync(held => held.Id, held => held.Worker, ct);
        var postIds = page.Select(a => a.Booking.Terms.PostId).OfType<Guid>().ToList();
        var posts = await db.Posts.AsNoTracking().Where(p => postIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Details, ct);
        var units = (await organisations.ReadAsync(ct)).Units.ToDictionary(unit => unit.Id);
        return [.. page.Select(a => ToProto(a.Booking))];

        V1.AgencyAssignment ToProto(AgencyAssignment booking)
        {
            var proto = booking.ToProto(holders[booking.Id], today);
            var post = booking.Terms.PostId is { } postId ? posts.GetValueOrDefault(postId) : null;
            proto.PostTitle = post?.Title ?? "";
            if ((post?.OrgUnitId ?? booking.Terms.OrgUnitId) is { } unitId && units.TryGetValue(unitId, out var unit))
            {
                (proto.OrgUnitCode, proto.OrgUnitName) = (unit.Code, unit.Details.Name);
            }

            return proto;
        }
    }
}
