using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Workforce;

/// <summary>A file whose rows say what was on a day, in a month or for a year. None of them stays open, so a file that is the whole truth closes nothing either.</summary>
public abstract class WorkforceTableFile : WorkforceFile
{
    /// <summary>The table that the rows are kept in.</summary>
    protected abstract TableMerge Merge { get; }

    protected sealed override Task<ImportCounts> MergeRowsAsync(ImportRun<WorkforceDb> run, CancellationToken ct) => Merge.RunAsync(run, ct);

    protected sealed override Task<ImportCounts> CloseAbsentAsync(ImportRun<WorkforceDb> run, DateOnly asAt, List<Guid>? unitIds, CancellationToken ct) =>
        Task.FromResult(new ImportCounts());
}
