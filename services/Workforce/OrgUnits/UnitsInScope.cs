using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.OrgUnits;

/// <summary>The units that one caller may see, by id and code.</summary>
public sealed class UnitsInScope
{
    private readonly OrgTree tree;
    private readonly Dictionary<Guid, string> codes;

    internal UnitsInScope(Caller caller, OrgTree tree, IEnumerable<(Guid Id, string Code)> units)
    {
        this.tree = tree;
        var scope = Scope.For(caller, tree);
        codes = units.Where(unit => scope.Allows(unit.Code)).ToDictionary(unit => unit.Id, unit => unit.Code);
        Unlimited = caller.RootUnits.Count == 0;
    }

    /// <summary>The caller sees every authority, and so also what belongs to no unit yet.</summary>
    public bool Unlimited { get; }

    /// <summary>The unit's code, or null if the caller may not see it.</summary>
    public string? CodeOf(Guid unitId) => codes.GetValueOrDefault(unitId);

    /// <summary>The codes, in upper case, of a unit and everything below it; of every unit in scope if <paramref name="unit"/> is empty.</summary>
    /// <exception cref="NotFoundException">There is no such unit, or the caller may not see it.</exception>
    public List<string> CodesBelow(string unit) => [.. IdsBelow(unit).Select(id => codes[id])];

    /// <summary>The ids of a unit and everything below it; of every unit in scope if <paramref name="unit"/> is empty.</summary>
    /// <exception cref="NotFoundException">There is no such unit, or the caller may not see it.</exception>
    public List<Guid> IdsBelow(string unit)
    {
        if (unit.Length == 0)
        {
            return [.. codes.Keys];
        }

        if (!codes.Values.Contains(unit, StringComparer.OrdinalIgnoreCase))
        {
            throw new NotFoundException("Unit", unit);
        }

        var below = tree.WithBelow(unit).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. codes.Where(known => below.Contains(known.Value)).Select(known => known.Key)];
    }
}
