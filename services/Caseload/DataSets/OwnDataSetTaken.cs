using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.DataSets;

/// <summary>
/// Records that a file was taken, in the transaction that took it. What is derived of the teams is worked out anew right after it and
/// beside it, so that a large file need not wait: until then lists are counted from the facts.
/// </summary>
internal static class OwnDataSetTaken
{
    public static async Task RecordAsync(ImportRun<CaseloadDb> run, string name, ImportCounts counts, CancellationToken ct)
    {
        var set = await run.Db.OwnDataSets.FindAsync([name], ct) ?? run.Db.OwnDataSets.Add(new OwnDataSet { Name = name }).Entity;
        var covers = run.Reading.AsAt ?? run.CoversTo;
        set.Complete |= run.Reading.Complete;
        set.CoversTo = covers is { } day && (set.CoversTo is not { } known || day > known) ? day : set.CoversTo;
        (set.ImportId, set.TakenAt) = (run.ImportId, run.Now);
        run.Db.RaiseStamp();
        await run.Db.SaveChangesAsync(ct);
        if (counts.New + counts.Changed + counts.Closed > 0)
        {
            await TeamSumsUpdate.PutOffAsync(run.Db, ct);
        }
        else
        {
            await TeamSumsUpdate.RunAsync(run.Db, LondonTime.DayOf(run.Now), Touched.Nothing, ct);
        }
    }
}
