using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.People;

internal sealed partial class WorkerService
{
    /// <summary>Lists bookings of a unit and below, or of the caller's whole scope, the first to end first unless another order is asked for.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager, Roles.System)]
    public override async Task<V1.ListAgencyAssignmentsResponse> ListAgencyAssignments(V1.ListAgencyAssignmentsRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var on = Require.OptionalDate(request.On, "on");
        var by = Require.OptionalDate(request.EndsBy, "ends_by");
        var units = (await organisations.ReadAsync(ct)).For(context.Caller());
        var listed = on is { } day ? db.BookingsOn(day) : db.AgencyAssignments.Where(a => !a.Voided);
        listed = by is { } last ? listed.Where(a => (a.Terms.ActualUntil ?? a.Terms.PlannedUntil) <= last.AddDays(1)) : listed;
        listed = request.Unconfirmed ? listed.Where(a => a.Ends.Any(end => end.Standing == V1.PlanStanding.Planned || end.Standing == V1.PlanStanding.Contradicted)) : listed;
        listed = units.Unlimited && request.Unit.Length == 0 ? listed : db.BookingsIn(units.IdsBelow(request.Unit), listed);
        var page = ListPage.Of([.. BookingOrder.Sort(await ReadLinesAsync(listed, ct), request.Order, request.Reversed)], request, size, line => line.Reference);
        return new V1.ListAgencyAssignmentsResponse
        {
            AgencyAssignments = { await WithPlacesAsync(page.Rows, ct) },
            NextPageToken = page.NextPageToken,
            Loaded = await db.DataSets.AnyAsync(set => set.Name == "agency_assignments", ct),
            Total = await listed.CountAsync(ct),
        };
    }

    // What the list may be ordered by, of all of them: a council has some hundreds.
    private async Task<List<BookingLine>> ReadLinesAsync(IQueryable<AgencyAssignment> listed, CancellationToken ct)
    {
        var lines = await db.Workers.AsNoTracking().SelectMany(worker => worker.AgencyAssignments, (worker, one) => new { one.Id, worker.Details.Name })
            .Join(listed, held => held.Id, one => one.Id, (held, one) => new
            {
                one.Id,
                one.Reference,
                held.Name,
                UnitId = one.Terms.PostId == null ? one.Terms.OrgUnitId : db.Posts.Where(post => post.Id == one.Terms.PostId).Select(post => (Guid?)post.Details.OrgUnitId).FirstOrDefault(),
                one.Terms.Reason,
                one.Terms.FteE4,
                one.Terms.StartsOn,
                Until = one.Terms.ActualUntil ?? one.Terms.PlannedUntil,
            }).ToListAsync(ct);
        var units = (await organisations.ReadAsync(ct)).Units.ToDictionary(unit => unit.Id, unit => unit.Details.Name);
        return lines.ConvertAll(line => new BookingLine(
            line.Id, line.Reference, line.Name, units.GetValueOrDefault(line.UnitId ?? default, ""), line.Reason, line.FteE4, line.StartsOn, line.Until));
    }

    private async Task<List<V1.AgencyAssignment>> WithPlacesAsync(IReadOnlyList<BookingLine> page, CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var ids = page.Select(line => line.Id).ToList();
        var bookings = await db.AgencyAssignments.AsNoTracking().Include(one => one.Ends).Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        var holders = await db.Workers.AsNoTracking().SelectMany(worker => worker.AgencyAssignments, (worker, one) => new { one.Id, Worker = worker })
            .Where(held => ids.Contains(held.Id)).ToDictionaryAsync(held => held.Id, held => held.Worker, ct);
        var postIds = bookings.Values.Select(one => one.Terms.PostId).OfType<Guid>().ToList();
        var posts = await db.Posts.AsNoTracking().Where(p => postIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Details, ct);
        var units = (await organisations.ReadAsync(ct)).Units.ToDictionary(unit => unit.Id);
        return [.. page.Select(line => ToProto(bookings[line.Id]))];

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
