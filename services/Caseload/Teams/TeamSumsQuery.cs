using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>
/// Reads the derived rows, in a transaction that the caller has begun. Keeps sums by the text they were read from: after a change most
/// rows are what they were, and to parse a whole country's again costs many times what looking at them does.
/// </summary>
internal sealed class TeamSumsQuery
{
    private readonly ConcurrentDictionary<string, (string Text, UnitBasis Sums)> read = new(StringComparer.OrdinalIgnoreCase);

    public async Task<TeamFigures> ReadAsync(CaseloadDb db, DateOnly today, CancellationToken ct)
    {
        var outline = await OutlineQuery.ReadAsync(db, today, ct);
        var day = await db.TeamSumsDays.AsNoTracking().SingleOrDefaultAsync(ct);
        if (day is null || day.Build != TeamSumsDay.ThisBuild)
        {
            return new TeamFigures(outline, null);
        }

        var rows = await db.TeamSums.AsNoTracking().Select(row => new { row.Unit, row.Sums }).ToListAsync(ct);
        return new TeamFigures(outline, new DaySums(
            day.On,
            new OrgTree(outline.UnitFacts, day.On),
            rows.ToDictionary(row => row.Unit, row => SumsOf(row.Unit, row.Sums), StringComparer.OrdinalIgnoreCase))
        {
            AnyLeaver = day.AnyLeaver,
            Limits = outline.SettingsOn(day.On).Limits,
        });
    }

    private UnitBasis SumsOf(string unit, string text) =>
        read.TryGetValue(unit, out var known) && known.Text == text ? known.Sums : (read[unit] = (text, SumsText.Read(text))).Sums;
}
