using System.Globalization;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Reads one cell as its column's kind. No message repeats a cell of a name column, and none a long one.</summary>
internal static class CellReader
{
    public const int MostCharacters = 32_000;
    private const int MostInKey = 200;
    private const int MostQuoted = 40;

    // An int of ten-thousandths ends at 214,748; a column with larger numbers says so with AtMost.
    private const decimal MostUnlessTold = 200_000m;

    public static Cell Read(ImportColumn column, string raw)
    {
        if (raw.Length > MostCharacters)
        {
            return Cell.Refused(FaultCode.TooLong, "The cell has more than 32,000 characters. Shorten it, or look for a quote that is not closed.");
        }

        if (raw.Contains('\0'))
        {
            return Cell.Refused(FaultCode.Nul, "The cell holds a NUL character, so the file is damaged. Export it again.");
        }

        var text = Tidy(raw);
        if (text.Length == 0)
        {
            return column.IsNeeded ? Cell.Refused(FaultCode.Empty, $"{column.Name} must not be empty.") : default;
        }

        var cell = ReadText(column, text);
        return column.IsConfidential && cell.Fault != 0 ? Cell.Refused(cell.Fault, WithoutCell(column)) : cell;
    }

    /// <summary>A cell in a message: quoted, and cut where it is long.</summary>
    public static string Quote(string text) => text.Length > MostQuoted ? $"“{text[..MostQuoted]}…”" : $"“{text}”";

    public static string Tidy(string raw)
    {
        var text = raw.Contains('\u00a0') || raw.Contains('\u202f') ? raw.Replace('\u00a0', ' ').Replace('\u202f', ' ') : raw;
        return text.Trim();
    }

    private static Cell ReadText(ImportColumn column, string text) => column.Kind switch
    {
        ColumnKind.Key => ReadKey(text),
        ColumnKind.Code => ReadCode(column, text),
        ColumnKind.Day => DayReader.Read(text),
        ColumnKind.Month => DayReader.ReadMonth(text),
        ColumnKind.Moment => DayReader.ReadMoment(text),
        ColumnKind.Time => DayReader.ReadTime(text),
        ColumnKind.Number => ReadNumber(column, text, 10_000, "four"),
        ColumnKind.Money => ReadNumber(column, text, 100, "two"),
        ColumnKind.Whole => ReadNumber(column, text, 1, "no"),
        ColumnKind.Flag => ReadFlag(text),
        _ => new Cell(text),
    };

    private static string WithoutCell(ImportColumn column) => column.Kind switch
    {
        ColumnKind.Code => $"Write one of {string.Join(", ", column.Codes)}.",
        ColumnKind.Day => "Write the day as 2025-11-13 or 13/11/2025.",
        ColumnKind.Flag => "Write Y or N.",
        ColumnKind.Number or ColumnKind.Money or ColumnKind.Whole => $"{column.Name} must be a number{Limits(column)}, with a point and without separators.",
        _ => $"{column.Name} can not be read. Correct it.",
    };

    private static Cell ReadKey(string text) => text.Length > MostInKey
        ? Cell.Refused(FaultCode.TooLong, "A key or reference has at most 200 characters.")
        : new Cell(text.ToUpperInvariant());

    private static Cell ReadCode(ImportColumn column, string text)
    {
        foreach (var code in column.Codes)
        {
            if (code.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return new Cell(code);
            }
        }

        return Cell.Refused(FaultCode.UnknownCode, $"{column.Name} {Quote(text)} is not known. Write one of {string.Join(", ", column.Codes)}.");
    }

    private static Cell ReadNumber(ImportColumn column, string text, int scale, string decimals)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return Cell.Refused(FaultCode.Number, $"{column.Name} must be a number{Limits(column)}, with a point and without separators; found {Quote(text)}.");
        }

        if (number <= column.Floor || number < (column.Least ?? -MostUnlessTold) || number > (column.Most ?? MostUnlessTold))
        {
            return Cell.Refused(FaultCode.Number, $"{column.Name} must be a number{Limits(column)}; found {Quote(text)}.");
        }

        var scaled = number * scale;
        return decimal.IsInteger(scaled)
            ? new Cell(decimal.ToInt64(scaled).ToString(CultureInfo.InvariantCulture))
            : Cell.Refused(FaultCode.Number, $"{column.Name} may have {decimals} decimals; found {Quote(text)}.");
    }

    private static string Limits(ImportColumn column)
    {
        var least = column.Floor is { } floor ? string.Create(CultureInfo.InvariantCulture, $" above {floor}")
            : column.Least is { } lowest ? string.Create(CultureInfo.InvariantCulture, $" of at least {lowest}")
            : "";
        var joint = least.Length > 0 ? " and" : " of";
        return string.Create(CultureInfo.InvariantCulture, $"{least}{joint} at most {column.Most ?? MostUnlessTold}");
    }

    private static Cell ReadFlag(string text) => text.ToUpperInvariant() switch
    {
        "Y" or "YES" => new Cell("1"),
        "N" or "NO" => new Cell("0"),
        _ => Cell.Refused(FaultCode.Flag, $"Write Y or N; found {Quote(text)}."),
    };
}
