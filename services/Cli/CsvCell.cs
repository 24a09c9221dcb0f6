using WorkforcePlatform.ServiceDefaults.Exports;

namespace WorkforcePlatform.Cli;

/// <summary>A cell of text for a CSV file that a spreadsheet may open.</summary>
internal static class CsvCell
{
    /// <summary>Quoted where it must be; text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Of(string text)
    {
        var safe = SpreadsheetCell.Of(text);
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
