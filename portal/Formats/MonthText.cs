using System.Globalization;

namespace WorkforcePlatform.Portal.Formats;

/// <summary>Months as people write them: Oct 2009, October 2009, 10/2009 or 2009-10. A month is its first day.</summary>
public static class MonthText
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] Ways = ["yyyy-MM", "M/yyyy", "MMM yyyy", "MMMM yyyy"];

    public static bool TryParse(string? text, out DateOnly month)
    {
        var plain = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        return DateOnly.TryParseExact(plain, Ways, CultureInfo.InvariantCulture, DateTimeStyles.None, out month);
    }

    /// <summary>October 2009, with a space that never breaks.</summary>
    public static string InFull(DateOnly month) => month.ToString("MMMM\u00a0yyyy", British);

    /// <summary>Oct 2009, for tables and boxes.</summary>
    public static string InBrief(DateOnly month) => month.ToString("MMM\u00a0yyyy", CultureInfo.InvariantCulture);

    /// <summary>2009-10, for addresses and calls.</summary>
    public static string Iso(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>A month as services send it.</summary>
    public static DateOnly FromIso(string text) => DateOnly.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture);
}
