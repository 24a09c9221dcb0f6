using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>Reads the derived rows, in a transaction that the caller has begun.</summary>
internal static class TeamSumsQuery
{
    public static async Task<TeamFigures> ReadAsync(CaseloadDb db, DateOnly today, CancellationToken ct)
    {
        var outline = await OutlineQuery.ReadAsync(db, today, ct);
        var day = await db.TeamSumsDays.AsNoTracking().SingleOrDefaultAsync(ct);
        if (day is null || day.Build != TeamSumsDay.ThisBuild)
        {
            return new TeamFigures(outline, null);
        }

        var rows = await db.TeamSums.AsNoTracking().ToListAsync(ct);
        return new TeamFigures(outline, new DaySums(
            day.On,
            new OrgTree(outline.UnitFacts, day.On),
            rows.ToDictionary(row => row.Unit, row => SumsText.Read(row.Sums), StringComparer.OrdinalIgnoreCase))
        {
            AnyLeaver = day.AnyLeaver,
            Limit = Outline.Settings.Limit,
        });
    }
}
