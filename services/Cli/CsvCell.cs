namespace WorkforcePlatform.Cli;

/// <summary>A cell of text for a CSV file that a spreadsheet may open.</summary>
internal static class CsvCell
{
    /// <summary>Quoted where it must be; text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Of(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
