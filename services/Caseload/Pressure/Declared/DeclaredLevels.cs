using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.Caseload.Pressure.Declared;

/// <summary>What was declared for some units, of any day.</summary>
public sealed class DeclaredLevels
{
    private readonly ILookup<string, DeclaredLevel> byUnit;

    private DeclaredLevels(IEnumerable<DeclaredLevel> all) => byUnit = all.ToLookup(one => one.Unit, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what was declared for units by their codes.</summary>
    public static async Task<DeclaredLevels> ReadAsync(CaseloadDb db, IEnumerable<string> units, CancellationToken ct)
    {
        List<string> some = [.. units];
        return new(await db.DeclaredLevels.AsNoTracking().Where(one => EF.Parameter(some).Contains(one.Unit)).ToListAsync(ct));
    }

    /// <summary>The one that stands on a day; null where none does. No two stand on one day.</summary>
    public DeclaredLevel? On(string unitCode, DateOnly day) => byUnit[unitCode].FirstOrDefault(one => one.StandsOn(day));
}
