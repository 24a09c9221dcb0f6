using System.Globalization;
using WorkforcePlatform.Caseload.V1;

namespace WorkforcePlatform.Portal.Formats;

/// <summary>Numbers as they stand on pages: commas in thousands, a true minus, one decimal for averages and FTE, rounded half away from zero.</summary>
public static class Formatting
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Count(long count) => Minus(count.ToString("N0", British));

    /// <summary>With its sign: +10, −2, 0.</summary>
    public static string Change(long change) => change > 0 ? $"+{Count(change)}" : Count(change);

    public static string Tenth(double value) => Minus(Math.Round((decimal)value, 1, MidpointRounding.AwayFromZero).ToString("N1", British));

    /// <summary>For numbers near 1, where a tenth would hide the difference: managers needed, 1.45 and 1.67.</summary>
    public static string Hundredth(double value) => Minus(Math.Round((decimal)value, 2, MidpointRounding.AwayFromZero).ToString("N2", British));

    /// <summary>As Tenth, or whole where nothing follows the point: 29, 29.8.</summary>
    public static string Plain(double value) => Minus(((decimal)value).ToString("#,0.####", British));

    /// <summary>What a figure is made of: FTE with one decimal, people and posts whole.</summary>
    public static string Part(double value, string kind) => kind.Contains("FTE", StringComparison.Ordinal) ? Tenth(value) : Plain(value);

    /// <summary>A measure's value with its unit; empty when there is no figure.</summary>
    public static string Value(Measure measure) => measure.Shown.Length > 0 && IsPercent(measure.Code) ? $"{measure.Shown}%" : measure.Shown;

    /// <summary>Whole pounds: £5,920, −£100.</summary>
    public static string Pounds(double value) => $"{(value <= -0.5 ? "−" : "")}£{Math.Round(Math.Abs((decimal)value), MidpointRounding.AwayFromZero).ToString("N0", British)}";

    /// <summary>Of one thing, its name; of many, their number: 1 row, 1,204 rows.</summary>
    public static string Counted(long count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    /// <summary>A data set or file as words: agency_assignments is agency assignments.</summary>
    public static string Words(string name) => name.Replace('_', ' ');

    public static string Sentence(string words) => words.Length == 0 ? "" : char.ToUpper(words[0], British) + words[1..];

    // The codes are a public interface: what is a share or a rate says so in its code.
    /// <summary>A rate or a share, shown with a percent sign.</summary>
    public static bool IsPercent(string code) => code.EndsWith("_rate", StringComparison.Ordinal) || code.EndsWith("_share", StringComparison.Ordinal);

    private static string Minus(string number) => number.Replace('-', '−');
}
