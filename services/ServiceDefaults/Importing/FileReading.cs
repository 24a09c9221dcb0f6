using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Reads an uploaded file from its first byte to its last: each row checked cell by cell, then staged, good or refused.</summary>
internal sealed class FileReading<TDb>(TDb db, ImportFile<TDb> file, ImportLayout layout, FileRecord record, FaultWriter faults, List<string> notices, DateOnly today, Action<int> progress)
    where TDb : DbContext
{
    private const int ProgressEvery = 500;

    private readonly List<(string Column, int Code, string Message)> wrong = [];
    private readonly string?[] cells = new string?[layout.Columns.Count];
    private readonly string lastDay = DayReader.Iso(today);
    private string? covers;

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
        if (!records.Read() || records.IsBlank)
        {
            await faults.AddAsync(1, "", FaultCode.NoHeader, "The file is empty. Send at least the header row; a header alone says that there are none.", ct);
            return null;
        }

        var header = ImportHeader.Read(records, layout);
        if (records.HasBadQuote)
        {
            header.Faults.Add(("", FaultCode.Quote, "The header has a quote that is not closed. Correct it."));
        }

        foreach (var (column, code, message) in header.Faults)
        {
            await faults.AddAsync(1, column, code, message, ct);
        }

        if (header.Unknown.Count > 0)
        {
            notices.Add($"Not used here and ignored: {string.Join(", ", header.Unknown.Take(20))}.");
        }

        record.Header = string.Join(',', header.Places.Where(place => place is not null).Select(place => place!.Name));
        return header.Faults.Count == 0 ? header : null;
    }

    private async Task ReadRowsAsync(CsvRecords records, ImportHeader header, CancellationToken ct)
    {
        int[] places = [.. header.Places.Select(column => column is null ? -1 : layout.IndexOf(column.Name))];
        await using var staging = new StagingWriter(db, new StagedTable(record.Id, layout), [.. places.Where(place => place >= 0)]);
        var row = new ImportRow(layout, cells);
        var check = new RowCheck(row, (column, code, message) => wrong.Add((column, code, message)));
        while (records.Read())
        {
            if (records.IsBlank)
            {
                continue;
            }

            ct.ThrowIfCancellationRequested();
            row.Line = records.Line;
            ReadRow(records, header, places);
            if (wrong.Count == 0)
            {
                file.CheckRow(check);
            }

            await staging.WriteAsync(row.Line, wrong.Count > 0, cells, ct);
            await ReportAsync(row.Line, ct);
        }

        if (records.GaveUp)
        {
            await faults.AddAsync(records.Line, "", FaultCode.Quote, "From here on the file can not be read: a quote is opened and never closed. Close it.", ct);
        }

        await faults.FlushAsync(ct);
        await staging.CommitAsync(ct);
        record.CoversTo = record.AsAt ?? (covers is null ? null : DateOnly.ParseExact(covers, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private void ReadRow(CsvRecords records, ImportHeader header, int[] places)
    {
        wrong.Clear();
        Array.Clear(cells);
        records.Touch();
        if (records.HasBadQuote)
        {
            wrong.Add(("", FaultCode.Quote, "A quote is not closed, or stands in a cell without quotes around it. Write \"\" for a quote inside a quoted cell."));
            return;
        }

        if (records.Count != places.Length)
        {
            wrong.Add(("", FaultCode.CellCount, $"The row has {records.Count} cells and the header {places.Length}. Look for a comma that is missing, or one in a cell without quotes."));
            return;
        }

        for (var place = 0; place < places.Length; place++)
        {
            if (header.Places[place] is { } column)
            {
                ReadCell(column, places[place], records[place]);
            }
        }
    }

    private void ReadCell(ImportColumn column, int place, string raw)
    {
        var cell = CellReader.Read(column, raw);
        cells[place] = cell.Value;
        if (cell.Fault != 0)
        {
            wrong.Add((column.Name, cell.Fault, cell.Message));
        }
        else if (column.IsCovering && cell.Value is { } day)
        {
            Cover(day);
        }
    }

    // Staged days sort as text.
    private void Cover(string day)
    {
        if (string.CompareOrdinal(day, lastDay) <= 0 && string.CompareOrdinal(day, covers) > 0)
        {
            covers = day;
        }
    }

    private async Task ReportAsync(int line, CancellationToken ct)
    {
        record.Rows++;
        foreach (var (column, code, message) in wrong)
        {
            await faults.AddAsync(line, column, code, message, ct);
        }

        if (record.Rows % ProgressEvery == 0)
        {
            progress(record.Rows);
        }
    }

    private ChunkStream OpenChunks() => new(index => db.Set<FileChunk>().AsNoTracking()
        .Where(chunk => chunk.FileId == record.Id && chunk.Index == index).Select(chunk => chunk.Data).FirstOrDefault());
}
