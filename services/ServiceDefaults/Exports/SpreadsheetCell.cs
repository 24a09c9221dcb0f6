using System.Globalization;

namespace WorkforcePlatform.ServiceDefaults.Exports;

/// <summary>Text for a file that a spreadsheet may open: never taken for a formula, and numbers still numbers.</summary>
public static class SpreadsheetCell
{
    // The full-width forms too: some spreadsheets read them as the plain ones.
    private const string Signs = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The text, with an apostrophe in front where a spreadsheet would compute it, also behind what it skips: blanks, quotes, characters without a shape.</summary>
    public static string Of(string text)
    {
        var first = 0;
        while (first < text.Length && IsSkipped(text[first]))
        {
            first++;
        }

        var isFormula = first < text.Length && Signs.Contains(text[first], StringComparison.Ordinal) && !IsNumber(text);
        return isFormula || (text.Length > 0 && char.IsControl(text[0])) ? $"'{text}" : text;
    }

    private static bool IsSkipped(char sign) => char.IsWhiteSpace(sign) || char.IsControl(sign) || sign is '"' or '\'' || char.GetUnicodeCategory(sign) is UnicodeCategory.Format;

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
