using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.DataSets;

/// <summary>
/// Records that a file was taken, in the transaction that took it, and works out anew what is derived: for every team, since the rows
/// that the file replaced are gone.
/// </summary>
internal static class OwnDataSetTaken
{
    public static async Task RecordAsync(ImportRun<CaseloadDb> run, string name, CancellationToken ct)
    {
        var set = await run.Db.OwnDataSets.FindAsync([name], ct) ?? run.Db.OwnDataSets.Add(new OwnDataSet { Name = name }).Entity;
        var covers = run.Reading.AsAt ?? run.CoversTo;
        set.Complete |= run.Reading.Complete;
        set.CoversTo = covers is { } day && (set.CoversTo is not { } known || day > known) ? day : set.CoversTo;
        (set.ImportId, set.TakenAt) = (run.ImportId, run.Now);
        await FactsStamp.RaiseAsync(run.Db, ct);
        await run.Db.SaveChangesAsync(ct);
        await TeamSumsUpdate.RunAsync(run.Db, LondonTime.DayOf(run.Now), touched: null, ct);
    }
}
