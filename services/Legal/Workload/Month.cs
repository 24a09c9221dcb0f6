using System.Globalization;

namespace WorkforcePlatform.Legal.Workload;

/// <summary>A calendar month, named by its first day.</summary>
public readonly record struct Month(DateOnly First)
{
    /// <summary>The first day of the next month.</summary>
    public DateOnly After => First.AddMonths(1);

    public DateOnly Last => After.AddDays(-1);

    public static Month Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    /// <summary>Reads yyyy-MM; null if it is not one.</summary>
    public static Month? Read(string text) =>
        DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? new Month(first) : null;

    /// <summary>From the first to the last, both included.</summary>
    public static IEnumerable<Month> Through(Month from, Month to)
    {
        for (var month = from; month.First <= to.First; month = new Month(month.After))
        {
            yield return month;
        }
    }

    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
