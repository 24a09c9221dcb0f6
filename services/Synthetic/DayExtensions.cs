namespace WorkforcePlatform.Synthetic;

/// <summary>Days in which offices work.</summary>
internal static class DayExtensions
{
    /// <summary>The day itself or, at a weekend, the Monday after.</summary>
    public static DateOnly Weekday(this DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <summary>Mondays to Fridays, both days included; bank holidays are not left out.</summary>
    public static int WeekdaysTo(this DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Count(days => first.AddDays(days).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
