using Google.Protobuf;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Caseload.Matters;

/// <summary>Keeps the last known state of every matter.</summary>
public sealed class MatterProjection : Projection<MatterChanged, MatterRow>
{
    public override Guid IdOf(MatterChanged message) => Guid.Parse(message.Matter.Id);

    public override void Apply(MatterChanged message, MatterRow row) =>
        (row.Unit, row.State) = (message.Matter.Unit.ToUpperInvariant(), message.Matter.ToByteArray());
}
