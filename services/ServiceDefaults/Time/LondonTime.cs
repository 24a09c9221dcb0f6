namespace WorkforcePlatform.ServiceDefaults.Time;

/// <summary>Days are London days, whatever the machine's zone.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The last instant, up to now, at which clocks in London showed this time.</summary>
    public static DateTimeOffset LastAt(TimeOnly time, DateTimeOffset now)
    {
        var today = Instant(DayOf(now), time);
        return today <= now ? today : Instant(DayOf(now).AddDays(-1), time);
    }

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime);

    /// <summary>The midnight with which a day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => Instant(day, TimeOnly.MinValue);

    // In the hour that spring leaves out, the offset is that of winter.
    private static DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, London.GetUtcOffset(local));
    }
}
