using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Legal.DataSets;
using WorkforcePlatform.Legal.Matters;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Legal;

/// <summary>What the service's import files have in common: merged in batches, closed where the file is the whole truth, noted as taken.</summary>
public abstract class LegalFile : BatchedFile<LegalDb>
{
    public sealed override string Owner => "legal";

    public sealed override async Task<ImportCounts> MergeAsync(ImportRun<LegalDb> run, CancellationToken ct)
    {
        var counts = await MergeRowsAsync(run, ct);
        if (run.Reading is { Complete: true, AsAt: { } asAt })
        {
            counts += await CloseAbsentAsync(run, asAt, await UnitsAsync(run, ct), ct);
        }

        if (run.Writes)
        {
            await NoteTakenAsync(run, ct);
        }

        return counts;
    }

    protected abstract Task<ImportCounts> MergeRowsAsync(ImportRun<LegalDb> run, CancellationToken ct);

    /// <summary>Closes what is open on <paramref name="asAt"/> and absent from the file: it is no longer true on that day. Within the units, if any are given.</summary>
    protected virtual Task<ImportCounts> CloseAbsentAsync(ImportRun<LegalDb> run, DateOnly asAt, List<string>? units, CancellationToken ct) =>
        Task.FromResult(new ImportCounts());

    /// <summary>Merges every row into its matter, in batches that never split a matter. While files are only compared, the matter may still be on its way: null.</summary>
    protected static Task<ImportCounts> PerMatterAsync(ImportRun<LegalDb> run, Func<Matter?, ImportRow, ImportCounts> merge, CancellationToken ct) =>
        InBatchesAsync(run, "matter_ref", async rows =>
        {
            var refs = rows.Select(row => row.Text("matter_ref")).Distinct().ToList();
            var matters = await run.Db.WholeMatters.Where(m => refs.Contains(m.MatterRef)).ToDictionaryAsync(m => m.MatterRef, ct);
            return rows.Aggregate(new ImportCounts(), (counts, row) => counts + merge(matters.GetValueOrDefault(row.Text("matter_ref")), row));
        }, ct);

    private static async Task<List<string>?> UnitsAsync(ImportRun<LegalDb> run, CancellationToken ct) =>
        run.Reading.Unit is { } unit ? [.. (await run.Db.ReadOrgTreeAsync(ct)).WithBelow(unit)] : null;

    private async Task NoteTakenAsync(ImportRun<LegalDb> run, CancellationToken ct)
    {
        var name = Path.GetFileNameWithoutExtension(Name);
        var set = await run.Db.DataSets.FindAsync([name], ct) ?? run.Db.DataSets.Add(new DataSet { Name = name }).Entity;
        var reading = run.Reading;
        set.Take(run.CoversTo ?? reading.AsAt, reading.AsAt ?? LondonTime.DayOf(run.Now), reading.Complete && reading.Unit is null, run.ImportId, run.Now);
        await SaveAsync(run, ct);
    }
}
