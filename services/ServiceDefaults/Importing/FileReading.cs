using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>
/// Reads an uploaded file from its first byte to its last, and stages every row, good or refused. The next rows are read while these
/// are staged, so the file's bytes come over a connection of their own, <paramref name="chunks"/>.
/// </summary>
internal sealed class FileReading<TDb>(TDb db, TDb chunks, ImportFile<TDb> file, ImportLayout layout, FileRecord record, FaultWriter faults, List<string> notices, DateOnly today, Action<int> progress)
    where TDb : DbContext
{
    private const int RowsInBatch = 500;
    private const int MonthLength = 7;
    private const string EndlessLine = "From here on the file can not be read: a quote is opened and never closed, or a line has over 250,000 characters. Correct it.";

    private readonly int[] covering = [.. Enumerable.Range(0, layout.Columns.Count).Where(place => layout.Columns[place].IsCovering)];
    private readonly string lastDay = DayReader.Iso(today);
    private string? covers;
    private string? firstSeen;

    public async Task ReadAsync(CancellationToken ct)
    {
        var text = CsvText.Inspect(OpenChunks());
        record.Sha256 = text.Sha256;
        if (text.Encoding is null)
        {
            await faults.AddAsync(1, "", FaultCode.NotText, "The file is UTF-16. Save it as CSV in UTF-8.", ct);
            return;
        }

        if (text.Notice.Length > 0)
        {
            notices.Add(text.Notice);
        }

        using var records = new CsvRecords(new StreamReader(OpenChunks(), text.Encoding, detectEncodingFromByteOrderMarks: true));
        if (await ReadHeaderAsync(records, ct) is { } header)
        {
            await ReadRowsAsync(records, header, ct);
        }
    }

    private async Task<ImportHeader?> ReadHeaderAsync(CsvRecords records, CancellationToken ct)
    {
        if (!records.Read() && records.GaveUp)
        {
            await faults.AddAsync(1, "", FaultCode.Quote, EndlessLine, ct);
            return null;
        }

        if (records.Count == 0 || records.IsBlank)
        {
            await faults.AddAsync(1, "", FaultCode.NoHeader, "The file is empty. Send at least the header row; a header alone says that there are none.", ct);
            return null;
        }

        var header = ImportHeader.Read(records, layout);
        if (records.HasBadQuote)
        {
            header.Faults.Add(("", FaultCode.Quote, "The header has a quote that is not closed. Correct it."));
        }

        faults.OwnNames = header.OwnNames;
        foreach (var (column, code, message) in header.Faults)
        {
            await faults.AddAsync(1, column, code, message, ct);
        }

        firstSeen = header.FirstSeen;
        if (firstSeen is not null && file.OpenStart is null)
        {
            await faults.AddAsync(1, firstSeen, FaultCode.MissingColumn, $"The file needs the column {firstSeen}: its rows can not begin on the day they were first seen.", ct);
            return null;
        }

        if (header.Unknown.Count > 0)
        {
            notices.Add($"Not used here and ignored: {string.Join(", ", header.Unknown.Take(20))}.");
        }

        record.Header = string.Join(',', header.Places.Where(place => place is not null).Select(place => place!.Name == firstSeen ? place.Name + ImportColumn.OwnNameAfter : place.Name));
        return header.Faults.Count == 0 ? header : null;
    }

    private async Task ReadRowsAsync(CsvRecords records, ImportHeader header, CancellationToken ct)
    {
        var rows = new RowReading(records, header, layout, file.CheckRow);
        await using var staging = new StagingWriter(db, new StagedTable(record.Id, layout), rows.Places);
        await foreach (var batch in ReadAhead.BatchesAsync(rows.Rows(), RowsInBatch, ct))
        {
            foreach (var row in batch)
            {
                await staging.WriteAsync(row.Line, row.Wrong.Count > 0, row.Cells, ct);
                await NoteAsync(row, ct);
            }

            progress(record.Rows);
        }

        if (records.GaveUp)
        {
            await faults.AddAsync(records.Line, "", FaultCode.Quote, EndlessLine, ct);
        }

        await faults.FlushAsync(ct);
        await staging.CommitAsync(ct);
        await TakeFirstSightingsAsync(ct);
        record.CoversTo = record.AsAt ?? (covers is null ? null : DateOnly.ParseExact(covers, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    // What is open already was seen before, and keeps its first day.
    private async Task TakeFirstSightingsAsync(CancellationToken ct)
    {
        if (firstSeen is null)
        {
            return;
        }

        var table = StagedTable.NameOf(record.Id);
        await using var known = db.Command($"UPDATE {table} AS s SET {StagedTable.Quoted(firstSeen)} = ({file.OpenStart}) WHERE ({file.OpenStart}) IS NOT NULL");
        var seen = await known.ExecuteNonQueryAsync(ct);
        notices.Add($"The file does not say when its rows began. {record.Rows - seen} begin on the day of the file, the first they were seen on: an estimate.");
    }

    private async Task NoteAsync(ReadRow row, CancellationToken ct)
    {
        record.Rows++;
        foreach (var (column, code, message) in row.Wrong)
        {
            await faults.AddAsync(row.Line, column, code, message, ct);
        }

        foreach (var place in covering)
        {
            Cover(row.Cells[place]);
        }
    }

    // Staged days sort as text. A month speaks of its days up to today.
    private void Cover(string? cell)
    {
        var day = cell?.Length == MonthLength && string.CompareOrdinal(cell, lastDay) <= 0 ? LastOf(cell) : cell;
        if (day is not null && string.CompareOrdinal(day, lastDay) <= 0 && string.CompareOrdinal(day, covers) > 0)
        {
            covers = day;
        }
    }

    private string LastOf(string month)
    {
        var last = DayReader.Iso(DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1));
        return string.CompareOrdinal(last, lastDay) <= 0 ? last : lastDay;
    }

    private ChunkStream OpenChunks() => new(index => chunks.Set<FileChunk>().AsNoTracking()
        .Where(chunk => chunk.FileId == record.Id && chunk.Index == index).Select(chunk => chunk.Data).FirstOrDefault());
}
