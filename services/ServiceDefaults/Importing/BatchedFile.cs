using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>A file whose rows are merged into aggregates in batches, so that memory does not grow with the file.</summary>
public abstract class BatchedFile<TDb> : ImportFile<TDb> where TDb : DbContext
{
    private const int BatchSize = 500;

    /// <summary>Merges every row, in batches that never split rows alike in <paramref name="group"/>.</summary>
    protected static async Task<ImportCounts> InBatchesAsync(
        ImportRun<TDb> run, string group, Func<IReadOnlyList<ImportRow>, Task<ImportCounts>> mergeAsync, CancellationToken ct)
    {
        var counts = new ImportCounts();
        await foreach (var rows in run.BatchesAsync([group], BatchSize, ct))
        {
            counts += await mergeAsync(rows);
            await SaveAsync(run, ct);
        }

        return counts;
    }

    /// <summary>Counts what is open and what of it is absent and, where the run writes, closes that in batches; a closed row must leave <paramref name="absent"/>.</summary>
    protected static async Task<ImportCounts> CloseInBatchesAsync<TRow>(
        ImportRun<TDb> run, IQueryable<TRow> open, IQueryable<TRow> absent, Func<List<TRow>, Task> closeAsync, CancellationToken ct)
    {
        var counts = new ImportCounts(Closed: await absent.CountAsync(ct), Open: await open.CountAsync(ct));
        while (run.Writes && await absent.Take(BatchSize).ToListAsync(ct) is { Count: > 0 } rows)
        {
            await closeAsync(rows);
            await SaveAsync(run, ct);
        }

        return counts;
    }

    /// <summary>An expression over the file's good rows, s, for use inside a query.</summary>
    protected static IQueryable<string> Staged(ImportRun<TDb> run, string expression)
    {
        var sql = $"SELECT {expression} AS Value FROM {run.Staged} s";
        return run.Db.Database.SqlQueryRaw<string>(sql);
    }

    /// <summary>A compared row as a count.</summary>
    protected static ImportCounts Counted(bool isNew, bool isChanged) =>
        isNew ? new ImportCounts(New: 1) : isChanged ? new ImportCounts(Changed: 1) : new ImportCounts(Unchanged: 1);

    protected static async Task SaveAsync(ImportRun<TDb> run, CancellationToken ct)
    {
        if (run.Writes)
        {
            await run.Db.SaveChangesAsync(ct);
        }

        // Memory must not grow with the file; and what was only compared must never be saved.
        run.Db.ChangeTracker.Clear();
    }
}
