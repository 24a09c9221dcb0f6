using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Organisation;

/// <summary>The units that one caller may see, by code.</summary>
internal sealed class UnitsInScope
{
    private readonly OrgTree tree;
    private readonly Scope scope;
    private readonly Dictionary<string, string> names;

    public UnitsInScope(Caller caller, OrgTree tree, IEnumerable<(string Code, string Name)> units)
    {
        this.tree = tree;
        scope = Scope.For(caller, tree);
        names = units.Where(unit => scope.Allows(unit.Code)).ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.OrdinalIgnoreCase);
        Unlimited = caller.RootUnits.Count == 0;
    }

    /// <summary>The caller sees every authority, and so also what belongs to no unit.</summary>
    public bool Unlimited { get; }

    /// <summary>The highest units that the caller may see.</summary>
    public IReadOnlyList<string> Roots => scope.Roots();

    /// <summary>The one authority there is; null if there are several or none.</summary>
    public string? OnlyAuthority => tree.Roots is [var only] ? only : null;

    /// <summary>May the caller see what belongs to this unit, or to none where the code is empty?</summary>
    public bool Allows(string unit) => unit.Length == 0 ? Unlimited : scope.Allows(unit);

    /// <summary>Empty for a unit that the caller may not see.</summary>
    public string NameOf(string unit) => names.GetValueOrDefault(unit, "");

    /// <summary>The codes of a unit and everything below it; with an empty <paramref name="unit"/> everything in scope, and no unit too where the caller is not limited.</summary>
    /// <exception cref="NotFoundException">There is no such unit, or the caller may not see it.</exception>
    public List<string> CodesBelow(string unit)
    {
        if (unit.Length == 0)
        {
            return Unlimited ? [.. names.Keys, ""] : [.. names.Keys];
        }

        return scope.Allows(unit) ? [.. tree.WithBelow(unit.ToUpperInvariant())] : throw new NotFoundException("Unit", unit);
    }
}
