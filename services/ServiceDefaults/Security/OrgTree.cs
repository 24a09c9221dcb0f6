namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>Which unit lies under which, by code. Knows nothing else of the organisation.</summary>
public sealed class OrgTree
{
    private readonly Dictionary<string, string?> parents;
    private readonly ILookup<string, string> children;

    /// <param name="units">Each unit's code and its parent's, null for a root. Order is kept.</param>
    public OrgTree(IEnumerable<(string Code, string? ParentCode)> units)
    {
        var listed = units.ToList();
        parents = listed.ToDictionary(unit => unit.Code, unit => unit.ParentCode, StringComparer.OrdinalIgnoreCase);
        children = listed.Where(unit => unit.ParentCode is not null).ToLookup(unit => unit.ParentCode!, unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        Roots = [.. listed.Where(unit => unit.ParentCode is null || !parents.ContainsKey(unit.ParentCode)).Select(unit => unit.Code)];
    }

    /// <summary>Units without a parent.</summary>
    public IReadOnlyList<string> Roots { get; }

    public bool Contains(string code) => parents.ContainsKey(code);

    public IEnumerable<string> ChildrenOf(string code) => children[code];

    /// <summary>The unit and everything below it, parents before children.</summary>
    public IEnumerable<string> WithBelow(string code)
    {
        var waiting = new Stack<string>([code]);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            yield return next;
            foreach (var child in children[next].Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>The units above, the highest first, the unit itself left out.</summary>
    public IReadOnlyList<string> Ancestors(string code)
    {
        var above = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { code };
        for (var parent = parents.GetValueOrDefault(code); parent is not null && seen.Add(parent) && parents.ContainsKey(parent); parent = parents[parent])
        {
            above.Insert(0, parent);
        }

        return above;
    }
}
