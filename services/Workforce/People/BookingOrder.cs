using WorkforcePlatform.ServiceDefaults.Paging;
using Order = WorkforcePlatform.Workforce.V1.ListAgencyAssignmentsRequest.Types.Order;

namespace WorkforcePlatform.Workforce.People;

/// <summary>How agency bookings are ordered. References settle ties, so that pages never overlap.</summary>
internal static class BookingOrder
{
    public static IEnumerable<BookingLine> Sort(IEnumerable<BookingLine> bookings, Order order, bool reversed)
    {
        var sorted = order switch
        {
            Order.Reference => ListOrder.By(bookings, one => one.Reference, reversed),
            Order.Worker => ListOrder.By(bookings, one => one.WorkerName, reversed),
            Order.Unit => ListOrder.By(bookings, one => one.UnitName, reversed),
            Order.Reason => ListOrder.By(bookings, one => one.Reason is default(V1.AgencyReason) ? null : one.Reason.ToString(), reversed),
            Order.Fte => ListOrder.By(bookings, one => ListOrder.Text(one.FteE4), !reversed),
            Order.StartsOn => ListOrder.By(bookings, one => Day.First(one.StartsOn), reversed),
            _ => ListOrder.By(bookings, one => Day.Iso(one.Until), reversed),
        };
        return sorted.ThenBy(one => one.Reference, StringComparer.Ordinal);
    }
}
