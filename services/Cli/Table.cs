using System.Text.Json;

namespace WorkforcePlatform.Cli;

/// <summary>Rows under named columns, printed as an aligned table, CSV or JSON. An empty cell is an unknown: empty in CSV, null in JSON.</summary>
internal sealed class Table(params IReadOnlyList<string> columns)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string[]> rows = [];

    /// <summary>Columns whose cells are numbers.</summary>
    public required IReadOnlyCollection<string> Numbers { get; init; }

    public void Add(params string[] cells) => rows.Add(cells);

    /// <exception cref="UsageException">The format is not known.</exception>
    public void Print(string format, TextWriter output)
    {
        switch (format)
        {
            case "csv":
                PrintCsv(output);
                break;
            case "json":
                output.WriteLine(JsonSerializer.Serialize(rows.Select(ToObject), Readable));
                break;
            case "" or "table":
                PrintAligned(output);
                break;
            default:
                throw new UsageException("--format must be table, csv or json.");
        }
    }

    private void PrintCsv(TextWriter output)
    {
        output.WriteLine(string.Join(',', columns));
        foreach (var row in rows)
        {
            output.WriteLine(string.Join(',', row.Select((cell, place) => IsNumber(place) ? cell : CsvCell.Of(cell))));
        }
    }

    private void PrintAligned(TextWriter output)
    {
        var widths = columns.Select((column, place) => rows.Select(row => row[place].Length).Append(column.Length).Max()).ToList();
        foreach (var row in rows.Prepend([.. columns]))
        {
            output.WriteLine(string.Join("  ", row.Select((cell, place) => IsNumber(place) ? cell.PadLeft(widths[place]) : cell.PadRight(widths[place]))).TrimEnd());
        }
    }

    private Dictionary<string, object?> ToObject(string[] row) => columns.Select((column, place) => (column, place)).ToDictionary(
        pair => pair.column,
        pair => row[pair.place].Length == 0 ? null : IsNumber(pair.place) && Figures.Read(row[pair.place]) is { } number ? number : (object)row[pair.place]);

    private bool IsNumber(int place) => Numbers.Contains(columns[place]);
}
