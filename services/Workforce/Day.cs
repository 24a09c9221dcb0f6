using System.Globalization;

namespace WorkforcePlatform.Workforce;

/// <summary>Days at the edge: ISO 8601 text outside, half-open inside. The last day something is true is shown to people; the first day it no longer is travels in events.</summary>
internal static class Day
{
    /// <summary>The start of what has no known first day: it counts on every day.</summary>
    public static readonly DateOnly Always = DateOnly.MinValue;

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Empty for a day that is not known.</summary>
    public static string Iso(DateOnly? day) => day is { } known ? Iso(known) : "";

    /// <summary>Empty for a first day that is not known.</summary>
    public static string First(DateOnly from) => from == Always ? "" : Iso(from);

    /// <summary>Empty while it lasts.</summary>
    public static string Last(DateOnly? until) => Iso(until?.AddDays(-1));

    /// <summary>The first day after a last day. The last day of the calendar, which some systems write for "open", has none.</summary>
    public static DateOnly? After(DateOnly? last) => last is { } day && day < DateOnly.MaxValue ? day.AddDays(1) : null;
}
