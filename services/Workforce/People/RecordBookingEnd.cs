using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.DataSets;
using WorkforcePlatform.Workforce.OrgUnits;

namespace WorkforcePlatform.Workforce.People;

internal sealed partial class WorkerService
{
    /// <summary>Records a booking's new last day. Who keeps the bookings decides whether that counts at once or waits for a file.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager)]
    public override async Task<V1.Worker> RecordBookingEnd(V1.RecordBookingEndRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var reference = Require.Text(request.Reference, "reference");
        var lastDay = Require.Date(request.LastDay, "last_day");
        return await db.RecordOnceAsync(request.RequestId, RecordAsync, V1.Worker.Parser, clock.GetUtcNow(), context);

        async Task<V1.Worker> RecordAsync()
        {
            var (worker, units) = await ReadForChangeAsync(request.WorkerId, request.Etag, context);
            await RequireBookingInScopeAsync(worker, reference, units, ct);
            var atOnce = await db.IsKeptInPortalAsync(DataSet.AgencyAssignments, ct);
            worker.RecordBookingEnd(reference, lastDay.AddDays(1), atOnce, context.Caller().Subject, clock.GetUtcNow());
            return await WithPlacesAsync(worker, units, ct);
        }
    }

    // Somebody in scope may also be booked outside it.
    private async Task RequireBookingInScopeAsync(Worker worker, string reference, UnitsInScope units, CancellationToken ct)
    {
        var id = worker.StandingBooking(reference)?.Id;
        if (id is null || !(units.Unlimited || await db.BookingsIn(units.IdsBelow(""), db.AgencyAssignments).AnyAsync(a => a.Id == id, ct)))
        {
            throw new NotFoundException("Booking", reference);
        }
    }
}
