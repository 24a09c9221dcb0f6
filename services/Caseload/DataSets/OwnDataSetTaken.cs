using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Caseload.DataSets;

/// <summary>Records that a file was taken, in the transaction that took it.</summary>
internal static class OwnDataSetTaken
{
    public static async Task RecordAsync(ImportRun<CaseloadDb> run, string name, CancellationToken ct)
    {
        var set = await run.Db.OwnDataSets.FindAsync([name], ct) ?? run.Db.OwnDataSets.Add(new OwnDataSet { Name = name }).Entity;
        var covers = run.Reading.AsAt ?? run.CoversTo;
        set.Complete |= run.Reading.Complete;
        set.CoversTo = covers is { } day && (set.CoversTo is not { } known || day > known) ? day : set.CoversTo;
        (set.ImportId, set.TakenAt) = (run.ImportId, run.Now);
        await Facts.FactsStamp.RaiseAsync(run.Db, ct);
    }
}
