using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>Counts every unit's sums again from all facts and compares them with the derived rows, both ways.</summary>
public sealed class TeamSumsCheck(IDbContextFactory<CaseloadDb> databases, TeamSumsKeeper keeper, TimeProvider clock) : IDerivedCheck
{
    private const int MostExamples = 10;

    public string Name => "Team sums";

    public async Task<ProjectionCheck> CheckAsync(CancellationToken ct)
    {
        // What an import put off a moment ago is not a difference.
        await keeper.CatchUpAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginReadAsync(ct);
        var known = await FactsQuery.ReadAsync(db, LondonTime.Today(clock), ct);
        var day = await db.TeamSumsDays.AsNoTracking().SingleOrDefaultAsync(ct);
        var stored = await db.TeamSums.AsNoTracking().ToDictionaryAsync(row => row.Unit, row => row.Sums, ct);
        var counted = day is null ? [] : TeamSumsUpdate.TextsOf(known.On(day.On));
        List<string> examples = [.. counted.Keys.Union(stored.Keys).Order(StringComparer.Ordinal).Select(unit => Difference(unit, counted, stored)).OfType<string>()];
        return new ProjectionCheck { Compared = counted.Count, Different = examples.Count, Examples = { examples.Take(MostExamples) } };
    }

    private static string? Difference(string unit, Dictionary<string, string> counted, Dictionary<string, string> stored) =>
        (counted.GetValueOrDefault(unit), stored.GetValueOrDefault(unit)) switch
        {
            (null, _) => $"{unit}: nothing is counted there",
            (_, null) => $"{unit}: missing here",
            var (one, other) when one != other => $"{unit}: differs from its facts",
            _ => null,
        };
}
