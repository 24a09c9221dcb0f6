using System.Globalization;

namespace WorkforcePlatform.Cli;

/// <summary>Numbers as reports print them, alike in every culture.</summary>
internal static class Figures
{
    /// <summary>As precise as it is, to four decimals; empty when there is none.</summary>
    public static string Exact(double? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>One decimal, rounded half away from zero; empty when there is none.</summary>
    public static string OneDecimal(double? number) =>
        number is { } value ? Math.Round((decimal)value, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) : "";

    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With separators, for sentences.</summary>
    public static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static decimal? Read(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
