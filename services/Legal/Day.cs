using System.Globalization;

namespace WorkforcePlatform.Legal;

/// <summary>Days at the edge: ISO 8601 text. Every end in this service is the first day that it is no longer true, outside as inside.</summary>
internal static class Day
{
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Empty for a day that is not known.</summary>
    public static string Iso(DateOnly? day) => day is { } known ? Iso(known) : "";

    /// <summary>The first of the days that are known; null if none is.</summary>
    public static DateOnly? First(params IEnumerable<DateOnly?> days) => days.Min();
}
