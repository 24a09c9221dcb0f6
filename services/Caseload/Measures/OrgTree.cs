using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// The organisation on a day: every unit that has begun by then, closed ones too, since posts and cases may still name them. A unit whose
/// parent is unknown is a root.
/// </summary>
public sealed class OrgTree
{
    private readonly Dictionary<string, UnitFact> units = new(StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, UnitFact> children;

    public OrgTree(IEnumerable<UnitFact> facts, DateOnly on)
    {
        foreach (var unit in facts.Where(unit => unit.Live.From <= on).OrderBy(unit => unit.Live.Contains(on)))
        {
            units[unit.Code] = unit;
        }

        Roots = [.. units.Values.Where(unit => ParentOf(unit) is null)];
        children = units.Values.Where(unit => ParentOf(unit) is not null).ToLookup(unit => unit.ParentCode!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Units without a parent: the authorities.</summary>
    public IReadOnlyList<UnitFact> Roots { get; }

    public IReadOnlyCollection<UnitFact> Units => units.Values;

    public UnitFact? Find(string? code) => code is null ? null : units.GetValueOrDefault(code);

    public IEnumerable<UnitFact> ChildrenOf(string code) => children[code];

    /// <summary>The unit and everything below it, parents first.</summary>
    public IReadOnlyList<UnitFact> Subtree(string code)
    {
        List<UnitFact> found = Find(code) is { } top ? [top] : [];
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(children[found[i].Code]);
        }

        return found;
    }

    /// <summary>The teams below a unit that are live on a day.</summary>
    public IEnumerable<UnitFact> TeamsBelow(string code, DateOnly on) => Subtree(code).Skip(1).Where(unit => unit.Type is UnitType.Team or UnitType.FrontDoor && unit.Live.Contains(on));

    /// <summary>The units above, the authority first.</summary>
    public IReadOnlyList<UnitFact> Ancestors(string code)
    {
        List<UnitFact> above = [];
        for (var unit = ParentOf(Find(code)); unit is not null && above.Count < units.Count; unit = ParentOf(unit))
        {
            above.Add(unit);
        }

        above.Reverse();
        return above;
    }

    public bool IsAbove(string code, string other) => Ancestors(other).Any(unit => string.Equals(unit.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Of what is said of units, what is said of this one, or of the nearest above that anything is said of.</summary>
    public T? Nearest<T>(string code, IReadOnlyCollection<T> said, Func<T, string> unitOf)
        where T : class =>
        said.Count == 0 ? null : Ancestors(code).Select(unit => unit.Code).Append(code).Reverse()
            .Select(unit => said.FirstOrDefault(one => string.Equals(unitOf(one), unit, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(found => found is not null);

    /// <summary>The unit whose manager a worker of <paramref name="code"/> reports to: that unit or the nearest above with a manager who is not the worker.</summary>
    public UnitFact? ManagingUnit(string code, string staffId)
    {
        var steps = 0;
        for (var unit = Find(code); unit is not null && steps++ <= units.Count; unit = ParentOf(unit))
        {
            if (unit.ManagerStaffId is { Length: > 0 } manager && manager != staffId)
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>Where facts without a known unit are counted: the only root, or nowhere if there are several.</summary>
    public UnitFact? Place(string? code) => Find(code) ?? (Roots.Count == 1 ? Roots[0] : null);

    private UnitFact? ParentOf(UnitFact? unit) => Find(unit?.ParentCode);
}
