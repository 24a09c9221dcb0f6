using WorkforcePlatform.ServiceDefaults.Paging;
using Order = WorkforcePlatform.Workforce.V1.ListPeopleRequest.Types.Order;

namespace WorkforcePlatform.Workforce.People;

/// <summary>How people are ordered. Staff numbers settle ties, so that pages never overlap; what is not known comes last in either direction.</summary>
internal static class PersonOrder
{
    public static IEnumerable<PersonLine> Sort(IEnumerable<PersonLine> people, Order order, bool reversed)
    {
        var sorted = order switch
        {
            Order.Name => ListOrder.By(people, one => one.Details.Name, reversed),
            Order.Role => ListOrder.By(people, one => one.Main?.Post is { } post ? $"{post.Role} {post.Title}" : null, reversed),
            Order.Unit => ListOrder.By(people, one => one.UnitName, reversed),
            Order.Fte => ListOrder.By(people, one => ListOrder.Text(one.FteE4), !reversed),
            Order.Since => ListOrder.By(people, one => Day.First(one.Details.StartsOn), reversed),
            Order.Leaves => ListOrder.By(people, one => Day.Iso(one.Details.Until), reversed),
            _ => ListOrder.By(people, one => one.StaffId, reversed),
        };
        return sorted.ThenBy(one => one.StaffId, StringComparer.Ordinal);
    }
}
