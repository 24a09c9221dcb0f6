using System.Globalization;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.ImportClient.Mapped;

/// <summary>One column of a mapped file: its name in the contract, and how a cell is written there.</summary>
/// <param name="column">The contract's column; null where the file's column is not mapped and not the contract's.</param>
/// <param name="dateFormat">How the file writes days. Empty: as the contract does.</param>
/// <param name="codes">Values that the file writes otherwise.</param>
internal sealed class CellMapping(ImportColumn? column, string dateFormat, IEnumerable<CodeMapping> codes)
{
    // What is no day of the mapping's format must not be taken for one of the contract's: 13/04/2026 is no MM/dd/yyyy.
    private const string NoDay = "?";

    private readonly Dictionary<string, string> meanings = codes.ToDictionary(code => code.SourceValue.Trim(), code => code.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The cell as the contract writes it.</summary>
    public string Read(string cell)
    {
        if (meanings.TryGetValue(cell.Trim(), out var value))
        {
            return value;
        }

        return dateFormat.Length == 0 || string.IsNullOrWhiteSpace(cell) ? cell : column?.Kind switch
        {
            ImportColumn.Types.Kind.Day => ReadDay(cell, "yyyy-MM-dd"),
            ImportColumn.Types.Kind.Month => ReadDay(cell, "yyyy-MM"),
            ImportColumn.Types.Kind.Moment => ReadDay(cell, dateFormat.Contains('H', StringComparison.Ordinal) ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd"),
            _ => cell,
        };
    }

    private string ReadDay(string cell, string contract)
    {
        var text = cell.Trim();
        if (DateTime.TryParseExact(text, dateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.ToString(contract, CultureInfo.InvariantCulture);
        }

        return DateTime.TryParseExact(text, contract, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? cell : NoDay + cell;
    }
}
