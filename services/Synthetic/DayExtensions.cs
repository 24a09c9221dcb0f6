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

    /// <summary>The same, and none from Christmas Eve to New Year's Day, when courts rest.</summary>
    public static DateOnly CourtDay(this DateOnly day) => day switch
    {
        { Month: 12, Day: >= 24 } => new DateOnly(day.Year + 1, 1, 2).Weekday(),
        { Month: 1, Day: 1 } => day.AddDays(1).Weekday(),
        _ => day.Weekday(),
    };

    /// <summary>Mondays to Fridays, both days included; bank holidays are not left out.</summary>
    public static int WeekdaysTo(this DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Count(days => first.AddDays(days).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
