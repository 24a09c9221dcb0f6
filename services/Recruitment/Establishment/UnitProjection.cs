using Google.Protobuf;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>Keeps the last known state of every unit.</summary>
public sealed class UnitProjection : Projection<OrgUnitChanged, UnitRow>
{
    public override Guid IdOf(OrgUnitChanged message) => Guid.Parse(message.OrgUnit.Id);

    public override void Apply(OrgUnitChanged message, UnitRow row) =>
        (row.Code, row.State) = (message.OrgUnit.Code, message.OrgUnit.ToByteArray());
}
