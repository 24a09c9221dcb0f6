using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.OrgUnits;

/// <summary>The units and how they hang together at one moment, parents first, else in the order of entry. Shared between requests: nothing of it may be changed.</summary>
public sealed class Organisation
{
    internal Organisation(IReadOnlyList<OrgUnit> inOrderOfEntry)
    {
        var byId = inOrderOfEntry.ToDictionary(unit => unit.Id);
        Tree = new OrgTree(inOrderOfEntry.Select(unit => (unit.Code, ParentOf(unit)?.Code)));
        Units = [.. ParentsFirst()];
        Names = Units.ToDictionary(unit => unit.Code, unit => unit.Details.Name);

        OrgUnit? ParentOf(OrgUnit unit) => unit.Details.ParentId is { } parent ? byId[parent] : null;

        IEnumerable<OrgUnit> ParentsFirst()
        {
            var listed = new HashSet<Guid>();
            var waiting = new Stack<OrgUnit>();
            foreach (var unit in inOrderOfEntry)
            {
                for (var next = unit; next is not null && listed.Add(next.Id); next = ParentOf(next))
                {
                    waiting.Push(next);
                }

                while (waiting.TryPop(out var next))
                {
                    yield return next;
                }
            }
        }
    }

    public IReadOnlyList<OrgUnit> Units { get; }

    public OrgTree Tree { get; }

    /// <summary>By code.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    public UnitsInScope For(Caller caller) => new(caller, Tree, Units.Select(unit => (unit.Id, unit.Code)));
}
