using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Districts;

/// <summary>
/// Which unit is for which area on a day. A unit is for the areas stated of it, or else of the nearest above, and for those of the units below
/// it. An area is compared without regard to case, and only within one authority: two may have a North each.
/// </summary>
public sealed class Localities(OrgTree org, DateOnly day)
{
    private readonly Dictionary<string, HashSet<string>> covered = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<(string Root, string Area), UnitFact> byArea = org.Units
        .Where(unit => unit.Live.Contains(day) && unit.Type is not UnitType.LegalTeam)
        .SelectMany(unit => Split(unit).Select(area => (Unit: unit, Area: area)))
        .ToLookup(one => (RootOf(org, one.Unit.Code), Key(one.Area)), one => one.Unit);

    public HomeStanding StandingOf(string unit, string? homeArea)
    {
        if (string.IsNullOrWhiteSpace(homeArea))
        {
            return HomeStanding.NoHomeArea;
        }

        var own = CoveredBy(unit);
        return own.Count == 0 ? HomeStanding.NoLocality
            : own.Contains(homeArea.Trim()) ? HomeStanding.AtHome
            : byArea.Contains((RootOf(org, unit), Key(homeArea))) ? HomeStanding.Elsewhere
            : HomeStanding.NoUnitThere;
    }

    /// <summary>The areas stated of a unit, or else of the nearest above; empty if none is.</summary>
    public IReadOnlyList<string> StatedFor(string unit) =>
        org.Ancestors(unit).Append(org.Find(unit)).OfType<UnitFact>().Reverse().Select(Split).FirstOrDefault(areas => areas.Length > 0) ?? [];

    /// <summary>The units of an area in the authority of a unit, the highest of each branch. A whole service or authority is named only if nothing else is there.</summary>
    public IReadOnlyList<UnitFact> UnitsOf(string homeArea, string seenFrom)
    {
        var all = byArea[(RootOf(org, seenFrom), Key(homeArea))].ToList();
        var units = all.Where(unit => unit.Type is not (UnitType.Authority or UnitType.Service)).ToList();
        units = units.Count > 0 ? units : all;
        return [.. units.Where(unit => !units.Exists(other => org.IsAbove(other.Code, unit.Code)))];
    }

    private HashSet<string> CoveredBy(string unit)
    {
        if (!covered.TryGetValue(unit, out var areas))
        {
            covered[unit] = areas = StatedFor(unit).Concat(org.Subtree(unit).SelectMany(Split)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        }

        return areas;
    }

    private static string[] Split(UnitFact unit) => unit.Locality.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Key(string area) => area.Trim().ToUpperInvariant();

    private static string RootOf(OrgTree org, string unit) => org.Ancestors(unit) is [var root, ..] ? root.Code : org.Find(unit)?.Code ?? "";
}
