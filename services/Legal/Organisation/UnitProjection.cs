using WorkforcePlatform.Messaging;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Legal.Organisation;

/// <summary>Keeps where every unit stands and what it is called.</summary>
public sealed class UnitProjection : Projection<OrgUnitChanged, UnitRow>
{
    public override Guid IdOf(OrgUnitChanged message) => Guid.Parse(message.OrgUnit.Id);

    public override void Apply(OrgUnitChanged message, UnitRow row)
    {
        var unit = message.OrgUnit;
        (row.Code, row.Name, row.Position) = (unit.Code, unit.Name, unit.Position);
        row.ParentId = unit.ParentId.Length > 0 ? Guid.Parse(unit.ParentId) : null;
    }
}
