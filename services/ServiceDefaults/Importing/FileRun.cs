using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>The run of one file that this database has on record.</summary>
internal sealed class FileRun<TDb>(
    TDb db, IDbContextFactory<TDb> databases, FileRecord record, ImportLayout layout, FaultWriter faults, Func<string, ImportLayout> layoutOf, DateTimeOffset now, bool writes)
    : ImportRun<TDb>(db) where TDb : DbContext
{
    private readonly StagedTable table = new(record.Id, layout);
    private readonly Dictionary<string, object> totals = [];
    private readonly HashSet<string> header = [.. record.Header.Split([',', ImportColumn.OwnNameAfter], StringSplitOptions.RemoveEmptyEntries)];

    public override Guid ImportId => record.ImportId;

    public override ImportReading Reading => new(record.Complete, record.AsAt, record.Unit, record.ClosingConfirmed);

    public override DateTimeOffset Now => now;

    public override string By => record.By;

    public override bool Writes => writes;

    public override int Rows => record.Rows - record.RefusedRows;

    public override DateOnly? CoversTo => record.CoversTo;

    public List<string> Notices { get; } = [];

    public override string Staged => table.GoodRows;

    public override bool IsOfFirstSightings => record.Header.Contains(ImportColumn.OwnNameAfter);

    public override bool HasColumn(string column) => header.Contains(column);

    public override string StagedOf(string file) => TableOf(file)?.GoodRows ?? StagedTable.Nothing(layoutOf(file));

    public override string RefusedOf(string file) => TableOf(file)?.RefusedRows ?? StagedTable.Nothing(layoutOf(file));

    public override Task RefuseAsync(int line, string column, int code, string message, CancellationToken ct)
    {
        totals.Clear();
        return faults.AddAsync(line, column, code, message, ct);
    }

    public override async Task<int> RefuseWhereAsync(string column, int code, string message, string sql, CancellationToken ct, params (string Name, object? Value)[] parameters)
    {
        // Read whole before writing, a fault's worth of text each: a file wrong in every row is the sender's 100 bytes a row, once.
        var found = new List<(int Line, string Message)>();
        await using (var command = Db.Command(sql, parameters))
        await using (var rows = await command.ExecuteReaderAsync(ct))
        {
            while (await rows.ReadAsync(ct))
            {
                var values = Enumerable.Range(1, rows.FieldCount - 1).Select(rows.GetValue).ToArray();
                found.Add((rows.GetInt32(0), string.Format(CultureInfo.InvariantCulture, message, values)));
            }
        }

        foreach (var fault in found)
        {
            await RefuseAsync(fault.Line, column, code, fault.Message, ct);
        }

        return found.Count;
    }

    public override void Notice(string sentence) => Notices.Add(sentence);

    public override async Task<int> ExecuteAsync(string sql, CancellationToken ct, params (string Name, object? Value)[] parameters)
    {
        totals.Clear();
        await using var command = Db.Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(ct);
    }

    public override async Task<long> CountAsync(string sql, CancellationToken ct, params (string Name, object? Value)[] parameters)
    {
        await using var command = Db.Command(sql, parameters);
        return await command.NumberAsync(ct);
    }

    public override async Task<TRow> TotalsAsync<TRow>(string sql, Func<DbDataReader, TRow> row, CancellationToken ct)
    {
        if (!totals.TryGetValue(sql, out var known))
        {
            totals[sql] = known = await ReadAsync(sql, row, ct).SingleAsync(ct);
        }

        return (TRow)known;
    }

    public override async IAsyncEnumerable<TRow> ReadAsync<TRow>(string sql, Func<DbDataReader, TRow> row, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = Db.Command(sql);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (rows.Read())
        {
            yield return row(rows);
        }
    }

    public override async IAsyncEnumerable<IReadOnlyList<ImportRow>> BatchesAsync(
        IReadOnlyList<string> group, int size = 500, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var reading = await databases.CreateDbContextAsync(ct);
        await reading.Database.OpenConnectionAsync(ct);
        await using var command = reading.Command(
            $"SELECT line, {string.Join(", ", layout.Columns.Select(column => StagedTable.Quoted(column.Name)))} FROM {table.GoodRows} "
            + $"ORDER BY {string.Concat(group.Select(column => StagedTable.Quoted(column) + ", "))}line");
        await using var rows = await command.ExecuteReaderAsync(ct);
        var batch = new List<ImportRow>(size);
        while (await rows.ReadAsync(ct))
        {
            var row = Read(rows);
            if (batch.Count >= size && (group.Count == 0 || group.Any(column => row[column] != batch[^1][column])))
            {
                yield return batch;
                batch = new List<ImportRow>(size);
            }

            batch.Add(row);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private StagedTable? TableOf(string file)
    {
        var other = Db.Set<FileRecord>().AsNoTracking().SingleOrDefault(f => f.ImportId == record.ImportId && f.File == file);
        return other is { IsStaged: true } ? new StagedTable(other.Id, layoutOf(file)) : null;
    }

    private ImportRow Read(System.Data.Common.DbDataReader rows)
    {
        var cells = new string?[layout.Columns.Count];
        for (var place = 0; place < cells.Length; place++)
        {
            cells[place] = rows.IsDBNull(place + 1) ? null : rows.GetString(place + 1);
        }

        return new ImportRow(layout, cells) { Line = rows.GetInt32(0) };
    }
}
