using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>Gives what is vacant on a day, and what is known at all, kept while nothing changes.</summary>
internal sealed class VacancyReader(IDbContextFactory<RecruitmentDb> databases) : IDisposable
{
    private const int MostDays = 4;

    private static readonly string[] Covering = ["posts", "workers", "occupancies"];

    private readonly KeptReadings<RecruitmentDb, Known> known = new(databases, days: 1, (db, _, ct) => ReadKnownAsync(db, ct));
    private readonly KeptReadings<RecruitmentDb, VacanciesOnDay> days = new(databases, MostDays, ReadDayAsync);

    public Task<Known> ReadAsync(CancellationToken ct) => known.ReadAsync(default, ct);

    public Task<VacanciesOnDay> ReadAsync(DateOnly day, CancellationToken ct) => days.ReadAsync(day, ct);

    public void Dispose()
    {
        known.Dispose();
        days.Dispose();
    }

    private static async Task<Known> ReadKnownAsync(RecruitmentDb db, CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().Select(row => row.State).ToListAsync(ct);
        var sets = (await db.WorkforceDataSets.AsNoTracking().Select(row => row.State).ToListAsync(ct))
            .ConvertAll(WorkforceV1.DataSetState.Parser.ParseFrom).Where(set => set.Taken).ToDictionary(set => set.Name);
        return new Known(
            new Organisation(units.ConvertAll(WorkforceV1.OrgUnitState.Parser.ParseFrom)),
            sets.ContainsKey("posts"),
            sets.ContainsKey("agency_assignments"),
            await db.Set<FileRecord>().AnyAsync(file => file.File == "vacancies.csv" && file.State == FileState.Committed, ct),
            Covering.Max(name => sets.TryGetValue(name, out var set) ? Days.Read(set.CoversTo) : null));
    }

    private static async Task<VacanciesOnDay> ReadDayAsync(RecruitmentDb db, DateOnly day, CancellationToken ct)
    {
        var known = await ReadKnownAsync(db, ct);
        var spells = await db.VacantSpells.AsNoTracking().Where(spell => spell.From <= day && (spell.Until == null || spell.Until > day))
            .Join(db.Posts, spell => spell.PostId, post => post.Id, (spell, post) => new { Spell = spell, post.State })
            .ToListAsync(ct);
        var cover = (await db.CoverSpells.AsNoTracking().Where(one => one.From <= day && (one.Until == null || one.Until > day)).ToListAsync(ct)).ToLookup(one => one.PostId);
        var efforts = await db.Efforts.AsNoTracking().ToDictionaryAsync(effort => (effort.PostNo, effort.VacantSince), ct);
        var vacant = spells.ConvertAll(one =>
        {
            var post = WorkforceV1.PostState.Parser.ParseFrom(one.State);
            IReadOnlyCollection<CoverSpell> covering = [.. cover[one.Spell.PostId]];
            return new VacantDay(
                one.Spell, post, known.Units.Find(post.OrgUnitId), known.Cover || covering.Count > 0 ? covering : null, efforts.GetValueOrDefault((post.PostNo, one.Spell.VacantSince)));
        });
        return new VacanciesOnDay(vacant, await ReadFallingAsync(db, day, ct), await UnmatchedAsync(db, ct));
    }

    // Posts of which something falls vacant later, and posts of those who are planned to leave: few, whatever the size of the council.
    private static async Task<IReadOnlyList<Falling>> ReadFallingAsync(RecruitmentDb db, DateOnly day, CancellationToken ct)
    {
        var posts = db.Posts.Where(post => db.VacantSpells.Any(spell => spell.PostId == post.Id && spell.From > day)
            || post.Holders.Any(holder => db.Workers.Any(worker => worker.Id == holder.WorkerId && worker.PlansToLeave)));
        return
        [
            .. (await PostHistories.ReadStatesAsync(db, posts, ct)).SelectMany(states => Falling.After(day, states))
                .OrderBy(one => one.From).ThenBy(one => one.Post.PostNo, StringComparer.Ordinal),
        ];
    }

    private static Task<int> UnmatchedAsync(RecruitmentDb db, CancellationToken ct) => db.Efforts.CountAsync(
        effort => !db.VacantSpells.Any(spell => spell.VacantSince == effort.VacantSince && db.Posts.Any(post => post.Id == spell.PostId && post.PostNo == effort.PostNo)), ct);
}
