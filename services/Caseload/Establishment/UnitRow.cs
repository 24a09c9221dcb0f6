using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Establishment;

/// <summary>A unit as Workforce last told it. The state message is kept whole; what queries need stands beside it.</summary>
[NotAudited("It is made from events: what they tell of is written down by its owner.")]
public sealed class UnitRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }
    public string Code { get; set; } = "";
    public byte[] State { get; set; } = [];
}
