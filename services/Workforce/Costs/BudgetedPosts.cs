using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Workforce.OrgUnits;

namespace WorkforcePlatform.Workforce.Costs;

/// <summary>
/// A year's budget with the posts beside it. A budget may be set for a service whose posts lie in its teams: posts count at the nearest
/// unit, their own or one above, whose budget has their role, and at their own if none has.
/// </summary>
internal sealed class BudgetedPosts(WorkforceDb db, IReadOnlyList<OrgUnit> units)
{
    private readonly Dictionary<Guid, OrgUnit> byId = units.ToDictionary(unit => unit.Id);

    /// <summary>In the order of the units, then by role. Every unit's: posts below may count at a unit in scope.</summary>
    public async Task<List<BudgetedRole>> ReadAsync(string year, DateOnly on, CancellationToken ct)
    {
        var budget = await db.BudgetLines.AsNoTracking().Where(line => line.Year == year).ToListAsync(ct);
        var lines = budget.ToDictionary(line => (line.Unit, Role: RoleOf(line.Role)));
        var posts = await db.Posts.AsNoTracking()
            .Where(post => post.Details.EffectiveFrom <= on && (post.Details.EffectiveUntil == null || post.Details.EffectiveUntil > on))
            .GroupBy(post => new { post.Details.OrgUnitId, post.Details.Role })
            .Select(group => new { group.Key.OrgUnitId, group.Key.Role, Posts = group.Count(), FteE4 = group.Sum(post => (long)post.Details.FteE4), CostPence = group.Sum(post => post.Details.CostPence) })
            .ToListAsync(ct);
        var counted = posts.ToLookup(group => (Unit: CountsAt(group.OrgUnitId, group.Role, lines), group.Role));
        var roles = lines.Keys.Concat(counted.Select(group => group.Key)).Distinct().ToLookup(key => key.Unit, key => key.Role);
        return
        [
            .. units.SelectMany(unit => roles[unit.Code].Order().Select(role => (Unit: unit, Role: role))).Select(one =>
            {
                var (key, here) = ((one.Unit.Code, one.Role), counted[(one.Unit.Code, one.Role)].ToList());
                return new BudgetedRole(one.Unit, one.Role, lines.GetValueOrDefault(key), here.Sum(group => group.Posts), here.Sum(group => group.FteE4), here.Sum(group => group.CostPence));
            }),
        ];
    }

    private string CountsAt(Guid unitId, V1.PostRole role, Dictionary<(string, V1.PostRole), BudgetLine> lines)
    {
        for (var unit = byId[unitId]; ; unit = byId[unit.Details.ParentId.Value])
        {
            if (lines.ContainsKey((unit.Code, role)))
            {
                return unit.Code;
            }

            if (unit.Details.ParentId is null)
            {
                return byId[unitId].Code;
            }
        }
    }

    private static V1.PostRole RoleOf(string code) => Enum.Parse<V1.PostRole>(code, ignoreCase: true);
}
