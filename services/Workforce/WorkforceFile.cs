using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.Workforce.DataSets;

namespace WorkforcePlatform.Workforce;

/// <summary>What the service's import files have in common: merged in batches, closed where the file is the whole truth, noted as taken.</summary>
public abstract class WorkforceFile : ImportFile<WorkforceDb>
{
    private const int BatchSize = 500;

    public sealed override string Owner => "workforce";

    public sealed override async Task<ImportCounts> MergeAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        var counts = await MergeRowsAsync(run, ct);
        if (run.Reading is { Complete: true, AsAt: { } asAt })
        {
            counts += await CloseAbsentAsync(run, asAt, await UnitIdsAsync(run, ct), ct);
        }

        if (run.Writes)
        {
            await NoteTakenAsync(run, ct);
        }

        return counts;
    }

    protected abstract Task<ImportCounts> MergeRowsAsync(ImportRun<WorkforceDb> run, CancellationToken ct);

    /// <summary>Closes what is open on <paramref name="asAt"/> and absent from the file: it is no longer true on that day. Within the units, if any are given.</summary>
    protected abstract Task<ImportCounts> CloseAbsentAsync(ImportRun<WorkforceDb> run, DateOnly asAt, List<Guid>? unitIds, CancellationToken ct);

    /// <summary>Merges every row, in batches that never split rows alike in <paramref name="group"/>.</summary>
    protected static async Task<ImportCounts> InBatchesAsync(
        ImportRun<WorkforceDb> run, string group, Func<IReadOnlyList<ImportRow>, Task<ImportCounts>> mergeAsync, CancellationToken ct)
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
        ImportRun<WorkforceDb> run, IQueryable<TRow> open, IQueryable<TRow> absent, Func<List<TRow>, Task> closeAsync, CancellationToken ct)
    {
        var counts = new ImportCounts(Closed: await absent.CountAsync(ct), Open: await open.CountAsync(ct));
        while (run.Writes && await absent.Take(BatchSize).ToListAsync(ct) is { Count: > 0 } rows)
        {
            await closeAsync(rows);
            await SaveAsync(run, ct);
        }

        return counts;
    }

    /// <summary>The keys of the file's good rows, for use inside a query.</summary>
    protected static IQueryable<string> StagedKeys(ImportRun<WorkforceDb> run, string column)
    {
        var sql = $"SELECT s.{column} AS Value FROM {run.Staged} s";
        return run.Db.Database.SqlQueryRaw<string>(sql);
    }

    /// <summary>A compared row as a count.</summary>
    protected static ImportCounts Counted(bool isNew, bool isChanged) =>
        isNew ? new ImportCounts(New: 1) : isChanged ? new ImportCounts(Changed: 1) : new ImportCounts(Unchanged: 1);

    protected static async Task SaveAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        if (run.Writes)
        {
            await run.Db.SaveChangesAsync(ct);
        }

        // Memory must not grow with the file; and what was only compared must never be saved.
        run.Db.ChangeTracker.Clear();
    }

    private static async Task<List<Guid>?> UnitIdsAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        if (run.Reading.Unit is not { } unit)
        {
            return null;
        }

        var below = (await run.Db.ReadOrgTreeAsync(ct)).WithBelow(unit).ToList();
        return await run.Db.OrgUnits.Where(u => below.Contains(u.Code)).Select(u => u.Id).ToListAsync(ct);
    }

    private async Task NoteTakenAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        var name = Path.GetFileNameWithoutExtension(Name);
        var dataSet = await run.Db.DataSets.SingleOrDefaultAsync(d => d.Name == name, ct);
        if (dataSet is null)
        {
            dataSet = DataSet.Named(name);
            run.Db.DataSets.Add(dataSet);
        }

        var reading = run.Reading;
        var coversTo = reading.AsAt is { } asAt && reading.Complete && !(run.CoversTo > asAt) ? asAt : run.CoversTo;
        dataSet.Take(run.Rows, coversTo, reading.Complete && reading.Unit is null, run.ImportId.ToString(), run.Now);
        await SaveAsync(run, ct);
    }
}
