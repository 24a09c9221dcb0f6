using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Matters;

/// <summary>A matter as Legal last told it. The state message is kept whole; what queries need stands beside it.</summary>
[NotAudited("It is made from events: what they tell of is written down by its owner.")]
public sealed class MatterRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }

    /// <summary>The unit's code in upper case; empty if none is stated.</summary>
    public string Unit { get; set; } = "";
    public byte[] State { get; set; } = [];
}
