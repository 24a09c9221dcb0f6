namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>The part of the organisation a caller may see. An unknown unit is refused, whoever asks.</summary>
public sealed class Scope
{
    private readonly OrgTree tree;
    private readonly HashSet<string>? allowed;

    private Scope(OrgTree tree, HashSet<string>? allowed) => (this.tree, this.allowed) = (tree, allowed);

    /// <summary>The scope of a caller: the units below their roots, or every unit when they have none.</summary>
    public static Scope For(Caller caller, OrgTree tree) => new(
        tree,
        caller.RootUnits.Count == 0
            ? null
            : caller.RootUnits.Where(tree.Contains).SelectMany(tree.WithBelow).ToHashSet(StringComparer.OrdinalIgnoreCase));

    public bool Allows(string unit) => tree.Contains(unit) && (allowed is null || allowed.Contains(unit));

    /// <summary>The highest units the caller may see, in the organisation's order.</summary>
    public IReadOnlyList<string> Roots() => allowed is null
        ? tree.Roots
        : [.. tree.Roots.SelectMany(tree.WithBelow).Where(unit => allowed.Contains(unit) && !tree.Ancestors(unit).Any(allowed.Contains))];
}
