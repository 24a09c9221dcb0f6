using Order = WorkforcePlatform.Workforce.V1.ListPeopleRequest.Types.Order;

namespace WorkforcePlatform.Workforce.People;

/// <summary>How people are ordered. Staff numbers settle ties, so that pages never overlap; what is not known comes last in either direction.</summary>
internal static class PersonOrder
{
    public static IEnumerable<PersonLine> Sort(IEnumerable<PersonLine> people, Order order, bool reversed)
    {
        var sorted = order switch
        {
            Order.Name => Sort(people, one => one.Details.Name, reversed),
            Order.Role => Sort(people, one => one.Main?.Post is { } post ? $"{post.Role} {post.Title}" : null, reversed),
            Order.Unit => Sort(people, one => one.UnitName.Length > 0 ? one.UnitName : null, reversed),
            Order.Fte => Sort(people, one => one.FteE4?.ToString("D6", System.Globalization.CultureInfo.InvariantCulture), !reversed),
            Order.Since => Sort(people, one => one.Details.StartsOn == Day.Always ? null : Day.Iso(one.Details.StartsOn), reversed),
            Order.Leaves => Sort(people, one => one.Details.Until is { } until ? Day.Iso(until) : null, reversed),
            _ => Sort(people, one => one.StaffId, reversed),
        };
        return sorted.ThenBy(one => one.StaffId, StringComparer.Ordinal);
    }

    private static IOrderedEnumerable<PersonLine> Sort(IEnumerable<PersonLine> people, Func<PersonLine, string?> key, bool reversed)
    {
        var known = people.OrderBy(one => key(one) is null);
        return reversed ? known.ThenByDescending(key, StringComparer.OrdinalIgnoreCase) : known.ThenBy(key, StringComparer.OrdinalIgnoreCase);
    }
}
