using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.Workforce.V1;
using ContractColumn = WorkforcePlatform.Messaging.V1.ImportColumn;

namespace WorkforcePlatform.ImportClient.Mapped;

/// <summary>
/// A file of another system as one of the contract: the header under the contract's names with its own beside them, code values and
/// days as the contract writes them. Every record stays on its line with as many cells as it had, so that a fault names the line and the
/// column that the sender sees.
/// </summary>
/// <param name="mapping">How it is read.</param>
/// <param name="columns">The contract's columns of the file.</param>
/// <param name="seenOn">The day the file speaks of: what began on a day that it does not say was seen on this one.</param>
internal sealed class MappedFile(FileMapping mapping, IReadOnlyList<ContractColumn> columns, DateOnly seenOn)
{
    private const int BlockCharacters = 64 * 1024;

    private static readonly char[] Quoted = [',', '"', '\n', '\r'];

    private string FirstSeenHeader => string.Concat(FirstSeen.Select(column => $",{column.Column}{ServiceDefaults.Importing.ImportColumn.OwnNameAfter}{ServiceDefaults.Importing.ImportColumn.FirstSeen}"));

    private string FirstSeenCell => string.Concat(FirstSeen.Select(_ => string.Create(CultureInfo.InvariantCulture, $",{seenOn:yyyy-MM-dd}")));

    private IEnumerable<ColumnMapping> FirstSeen => mapping.Columns.Where(column => column.SourceColumn.Length == 0);

    /// <summary>Reads while it is read from; what is no text is passed on as it is, for its owner to refuse.</summary>
    public Stream Open(Func<Stream> file)
    {
        using (var first = file())
        {
            if (CsvText.Inspect(first).Encoding is { } encoding)
            {
                var pipe = new Pipe();
                _ = Task.Run(() => WriteAsync(new StreamReader(file(), encoding, detectEncodingFromByteOrderMarks: true), pipe.Writer));
                return pipe.Reader.AsStream();
            }
        }

        return file();
    }

    // Never throws: what went wrong reaches the reader through the pipe.
    private async Task WriteAsync(TextReader text, PipeWriter pipe)
    {
        try
        {
            using var records = new CsvRecords(text);
            await using var writer = new StreamWriter(pipe.AsStream(leaveOpen: true), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BlockCharacters);
            await WriteAsync(records, writer);
        }
        catch (Exception failure)
        {
            await pipe.CompleteAsync(failure);
            return;
        }

        await pipe.CompleteAsync();
    }

    private async Task WriteAsync(CsvRecords records, StreamWriter writer)
    {
        List<CellMapping>? cells = null;
        while (records.Read())
        {
            records.Touch();
            if (records.HasBadQuote)
            {
                await writer.WriteAsync(records.Raw);
                continue;
            }

            for (var place = 0; place < records.Count; place++)
            {
                await writer.WriteAsync(place > 0 ? "," : "");
                await writer.WriteAsync(Quote(cells is null ? HeaderOf(records[place].Trim()) : place < cells.Count ? cells[place].Read(records[place]) : records[place]));
            }

            await writer.WriteAsync(records.IsBlank ? "" : cells is null ? FirstSeenHeader : FirstSeenCell);
            await writer.WriteAsync('\n');
            cells ??= [.. Enumerable.Range(0, records.Count).Select(place => CellOf(records[place].Trim()))];
        }

        // The owner then refuses what follows, as it would have without the mapping.
        await writer.WriteAsync(records.GaveUp ? "\"" : "");
    }

    private ColumnMapping? MappingOf(string header) => mapping.Columns.FirstOrDefault(column => header.Length > 0 && column.SourceColumn.Equals(header, StringComparison.OrdinalIgnoreCase));

    private string HeaderOf(string header) => MappingOf(header) is { } mapped && !mapped.Column.Equals(header, StringComparison.OrdinalIgnoreCase)
        ? $"{mapped.Column}{ServiceDefaults.Importing.ImportColumn.OwnNameAfter}{header}"
        : header;

    private CellMapping CellOf(string header)
    {
        var mapped = MappingOf(header);
        var name = mapped?.Column ?? header;
        return new CellMapping(columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), mapping.DateFormat, mapped?.Codes ?? []);
    }

    private static string Quote(string cell) => cell.IndexOfAny(Quoted) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
