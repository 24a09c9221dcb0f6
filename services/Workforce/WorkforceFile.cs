using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.Workforce.DataSets;

namespace WorkforcePlatform.Workforce;

/// <summary>What the service's import files have in common: merged in batches, closed where the file is the whole truth, noted as taken.</summary>
public abstract class WorkforceFile : BatchedFile<WorkforceDb>
{
    public sealed override string Owner => "workforce";

    public sealed override async Task<ImportCounts> MergeAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        var counts = await MergeRowsAsync(run, ct);
        if (run.Reading is { Complete: true, AsAt: { } asAt })
        {
            counts += await CloseAbsentAsync(run, asAt, await UnitIdsAsync(run, ct), ct);
        }

        if (run.Writes && IsAnnounced)
        {
            await NoteTakenAsync(run, ct);
        }

        return counts;
    }

    /// <summary>Other services are told that the file was taken, and up to which day.</summary>
    protected virtual bool IsAnnounced => true;

    protected abstract Task<ImportCounts> MergeRowsAsync(ImportRun<WorkforceDb> run, CancellationToken ct);

    /// <summary>Closes what is open on <paramref name="asAt"/> and absent from the file: it is no longer true on that day. Within the units, if any are given.</summary>
    protected abstract Task<ImportCounts> CloseAbsentAsync(ImportRun<WorkforceDb> run, DateOnly asAt, List<Guid>? unitIds, CancellationToken ct);

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
