using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>The units by id, and which of them a caller may see.</summary>
internal sealed class Organisation
{
    private readonly Dictionary<string, WorkforceV1.OrgUnitState> units;
    private readonly OrgTree tree;

    public Organisation(IReadOnlyCollection<WorkforceV1.OrgUnitState> states)
    {
        units = states.ToDictionary(unit => unit.Id);
        tree = new OrgTree(states.OrderBy(unit => unit.Position).Select(unit => (unit.Code, units.GetValueOrDefault(unit.ParentId)?.Code)));
    }

    /// <summary>Null where the unit is not known here yet.</summary>
    public WorkforceV1.OrgUnitState? Find(string unitId) => units.GetValueOrDefault(unitId);

    /// <summary>The ids of the unit asked for and everything below it, or of everything the caller may see.</summary>
    /// <exception cref="NotFoundException">There is no such unit, or the caller may not see it.</exception>
    public List<Guid> IdsFor(Caller caller, string asked)
    {
        var scope = Scope.For(caller, tree);
        if (asked.Length > 0 && !scope.Allows(asked))
        {
            throw new NotFoundException("Unit", asked);
        }

        var below = asked.Length > 0 ? tree.WithBelow(asked).ToHashSet(StringComparer.OrdinalIgnoreCase) : null;
        return [.. units.Values.Where(unit => scope.Allows(unit.Code) && below?.Contains(unit.Code) != false).Select(unit => Guid.Parse(unit.Id))];
    }
}
