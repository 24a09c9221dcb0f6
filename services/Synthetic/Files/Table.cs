using System.Globalization;
using System.Text;

namespace WorkforcePlatform.Synthetic.Files;

/// <summary>One CSV file being written, row after row.</summary>
internal sealed class Table : IDisposable
{
    private static readonly char[] Quoted = [',', '"', '\n', '\r'];

    private readonly StreamWriter writer;
    private readonly int columns;

    public Table(string folder, string name, string header)
    {
        writer = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { NewLine = "\n" };
        columns = header.Split(',').Length;
        writer.WriteLine(header);
    }

    /// <summary>A cell a column; null is an empty one.</summary>
    public void Add(params ReadOnlySpan<object?> cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, columns);
        for (var place = 0; place < cells.Length; place++)
        {
            if (place > 0)
            {
                writer.Write(',');
            }

            writer.Write(Text(cells[place]));
        }

        writer.WriteLine();
    }

    public void Dispose() => writer.Dispose();

    private static string Text(object? cell) => cell switch
    {
        null => "",
        bool yes => yes ? "Y" : "N",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text when text.IndexOfAny(Quoted) >= 0 => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };
}
