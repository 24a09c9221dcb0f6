using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Checks one uploaded file: read and stage, repeated keys, references, the file's own rules, and what it would do. Writes no fact.</summary>
internal sealed class FileCheck<TDb>(
    IDbContextFactory<TDb> databases, ImportFile<TDb> file, Func<string, ImportFile<TDb>> fileOf, Func<string, IReadOnlyCollection<string>, Task<FoundKeys>> resolve, DateTimeOffset now)
    where TDb : DbContext
{
    private readonly ImportLayout layout = new(file.Columns);

    public async Task<FileRecord> CheckAsync(int fileId, Action<int> progress, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var record = await db.Set<FileRecord>().SingleAsync(f => f.Id == fileId, ct);
        await StartAnewAsync(db, record, ct);
        var faults = new FaultWriter(db, record.Id, file.Prefix);
        var notices = new List<string>();

        await using (var chunks = await databases.CreateDbContextAsync(ct))
        {
            await new FileReading<TDb>(db, chunks, file, layout, record, faults, notices, LondonTime.DayOf(now), progress).ReadAsync(ct);
        }

        var counts = record.Header.Length == 0 ? new ImportCounts() : await CompareAsync(db, record, faults, notices, ct);

        await FinishAsync(db, record, faults, notices, counts, ct);
        return record;
    }

    // Also drops what a check left behind that was killed before its end. Saved at once: a reference may be to a row of this file.
    private async Task StartAnewAsync(TDb db, FileRecord record, CancellationToken ct)
    {
        await StagedFiles.RemoveRowsAsync(db, record, ct);
        await db.Set<FileFault>().Where(fault => fault.FileId == record.Id).ExecuteDeleteAsync(ct);
        await using var create = db.Command(new StagedTable(record.Id, layout).Create);
        await create.ExecuteNonQueryAsync(ct);
        (record.IsStaged, record.Rows, record.Header) = (true, 0, "");
        await db.SaveChangesAsync(ct);
    }

    private async Task<ImportCounts> CompareAsync(TDb db, FileRecord record, FaultWriter faults, List<string> notices, CancellationToken ct)
    {
        var table = new StagedTable(record.Id, layout);
        await faults.MarkRowsAsync(ct);
        var repeats = await RepeatedKeys.FindAsync(db, table, faults, ct);
        if (repeats > 0)
        {
            notices.Add(repeats == 1 ? "1 row repeats another word for word and was left out." : $"{repeats} rows repeat others word for word and were left out.");
        }

        await faults.MarkRowsAsync(ct);
        await new References<TDb>(db, table, faults, notices).CheckAsync(resolve, ct);
        await faults.MarkRowsAsync(ct);
        record.RefusedRows = await RefusedAsync(db, table, ct);
        var run = new FileRun<TDb>(db, databases, record, layout, faults, name => new ImportLayout(fileOf(name).Columns), now, writes: false);
        await file.CheckAsync(run, ct);
        await faults.MarkRowsAsync(ct);
        record.RefusedRows = await RefusedAsync(db, table, ct);
        var counts = await file.MergeAsync(run, ct);
        notices.AddRange(run.Notices.Distinct());
        return counts;
    }

    private static async Task<int> RefusedAsync(TDb db, StagedTable table, CancellationToken ct)
    {
        await using var command = db.Command($"SELECT count(*) FROM {table.RefusedRows}");
        return (int)await command.NumberAsync(ct);
    }

    private async Task FinishAsync(TDb db, FileRecord record, FaultWriter faults, List<string> notices, ImportCounts counts, CancellationToken ct)
    {
        await faults.FlushAsync(ct);
        if (counts.ClosesMoreThanATenth)
        {
            notices.Add($"{counts.Closed} of {counts.Open} open rows are not in the file and would be closed: more than a tenth. It is taken only if that is confirmed.");
        }

        (record.NewRows, record.ChangedRows, record.UnchangedRows, record.ClosedRows, record.OpenRows) = (counts.New, counts.Changed, counts.Unchanged, counts.Closed, counts.Open);
        (record.Faults, record.Notices, record.UpdatedAt) = (faults.Count, string.Join('\n', notices), now);
        record.State = faults.Count == 0 ? FileState.Ready : FileState.Refused;

        // The dry merge may have loaded and changed aggregates; only the record may be saved.
        db.ChangeTracker.Clear();
        db.Update(record);
        await db.Set<FileChunk>().Where(chunk => chunk.FileId == record.Id).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
    }
}
