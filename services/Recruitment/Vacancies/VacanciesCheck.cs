using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>Derives every post's vacancies and cover again from all states and compares them with the stored ones, both ways.</summary>
public sealed class VacanciesCheck(IDbContextFactory<RecruitmentDb> databases) : IDerivedCheck
{
    private const int MostExamples = 10;

    public string Name => "Vacancies";

    public async Task<ProjectionCheck> CheckAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var histories = await PostHistories.ReadAsync(db, db.Posts, ct);
        var derived = histories.SelectMany(history => history.Vacant.Cast<object>().Concat(history.Cover)).ToHashSet();
        var stored = (await db.VacantSpells.AsNoTracking().ToListAsync(ct)).Cast<object>().Concat(await db.CoverSpells.AsNoTracking().ToListAsync(ct)).ToHashSet();
        List<string> examples =
        [
            .. derived.Except(stored).Select(spell => $"missing here: {spell}"),
            .. stored.Except(derived).Select(spell => $"not in its post's state: {spell}"),
        ];
        return new ProjectionCheck { Compared = derived.Count, Different = examples.Count, Examples = { examples.Take(MostExamples) } };
    }
}
