using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>Vacancies on any day, within the caller's scope.</summary>
internal sealed partial class VacancyService(RecruitmentDb db, TimeProvider clock) : V1.VacancyService.VacancyServiceBase
{
    private static readonly string[] Covering = ["posts", "workers", "occupancies"];

    private async Task<Organisation> ReadUnitsAsync(CancellationToken ct) =>
        new((await db.Units.AsNoTracking().Select(row => row.State).ToListAsync(ct)).ConvertAll(WorkforceV1.OrgUnitState.Parser.ParseFrom));

    private async Task<Loaded> ReadLoadedAsync(CancellationToken ct)
    {
        var sets = (await db.WorkforceDataSets.AsNoTracking().Select(row => row.State).ToListAsync(ct))
            .ConvertAll(WorkforceV1.DataSetState.Parser.ParseFrom).Where(set => set.Taken).ToDictionary(set => set.Name);
        return new Loaded(
            sets.ContainsKey("posts"),
            sets.ContainsKey("agency_assignments"),
            await db.Set<FileRecord>().AnyAsync(file => file.File == "vacancies.csv" && file.State == FileState.Committed, ct),
            Covering.Max(name => sets.TryGetValue(name, out var set) ? Days.Read(set.CoversTo) : null));
    }

    /// <summary>The day asked for, else the last that is covered, never one to come.</summary>
    private DateOnly DayFor(DateOnly? asked, Loaded loaded)
    {
        var today = LondonTime.Today(clock);
        return asked ?? (loaded.CoversTo < today ? loaded.CoversTo.Value : today);
    }

    /// <summary>What has been loaded, so that "none" is never said of what nobody knows.</summary>
    private sealed record Loaded(bool Posts, bool Cover, bool Effort, DateOnly? CoversTo);
}
