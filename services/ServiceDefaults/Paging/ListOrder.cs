using System.Globalization;

namespace WorkforcePlatform.ServiceDefaults.Paging;

/// <summary>Puts lists in the order that a column asks for.</summary>
public static class ListOrder
{
    /// <summary>By a text, without regard to case; what is not known, null or empty, comes last in either direction. A key must settle the ties.</summary>
    public static IOrderedEnumerable<T> By<T>(IEnumerable<T> rows, Func<T, string?> textOf, bool reversed)
    {
        var known = rows.OrderBy(row => string.IsNullOrEmpty(textOf(row)));
        return reversed ? known.ThenByDescending(textOf, StringComparer.OrdinalIgnoreCase) : known.ThenBy(textOf, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A number of at least zero as text that sorts as it does; null stays null.</summary>
    public static string? Text(long? number) => number?.ToString("D19", CultureInfo.InvariantCulture);
}
