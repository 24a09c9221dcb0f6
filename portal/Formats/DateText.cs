using System.Globalization;

namespace WorkforcePlatform.Portal.Formats;

/// <summary>Days as people write them: 3/12/25, 3 Dec 2025 or 2025-12-03. Always day before month; a two-digit year means this century.</summary>
public static class DateText
{
    private const int OldestYear = 1900;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static readonly string[] LongYears = ["yyyy-M-d", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMM yyyy", "d MMMM yyyy"];

    private static readonly string[] ShortYears = ["d/M/yy", "d.M.yy", "d-M-yy", "d MMM yy", "d MMMM yy"];

    public static bool TryParse(string? text, out DateOnly day)
    {
        var plain = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        if (DateOnly.TryParseExact(plain, LongYears, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return day.Year >= OldestYear;
        }

        return DateOnly.TryParseExact(plain, ShortYears, ThisCentury, DateTimeStyles.None, out day);
    }

    /// <summary>30 October 2009, with spaces that never break.</summary>
    public static string InFull(DateOnly day) => day.ToString("d\u00a0MMMM\u00a0yyyy", British);

    /// <summary>30 Oct 2009, for tables and boxes.</summary>
    public static string InBrief(DateOnly day) => day.ToString("d\u00a0MMM\u00a0yyyy", CultureInfo.InvariantCulture);

    /// <summary>30 Oct 2009 as somebody would type it; empty for none.</summary>
    public static string InBox(DateOnly? day) => day is { } known ? InBrief(known).Replace('\u00a0', ' ') : "";

    /// <summary>A day that somebody wrote, for tables; as it was written where it is none.</summary>
    public static string Tidy(string? text) => TryParse(text, out var day) ? InBrief(day) : text ?? "";

    /// <summary>30 Oct, where the year is plain.</summary>
    public static string DayAndMonth(DateOnly day) => day.ToString("d\u00a0MMM", CultureInfo.InvariantCulture);

    /// <summary>2 February 2026 at 08:41, by the clocks of London.</summary>
    public static string AtTime(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, London);
        return $"{InFull(DateOnly.FromDateTime(local.DateTime))} at {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The day of an instant by the calendars of London.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime);

    /// <summary>2009-10-30, for addresses and calls.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as services send it. Null when there is none.</summary>
    public static DateOnly? FromIso(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static CultureInfo ThisCentury { get; } = MakeThisCentury();

    private static CultureInfo MakeThisCentury()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.Calendar.TwoDigitYearMax = 2099;
        return culture;
    }
}
