using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>How far Workforce has loaded one of its data sets.</summary>
[NotAudited("It is made from events: what they tell of is written down by its owner.")]
public sealed class DataSetRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }
    public string Name { get; set; } = "";
    public byte[] State { get; set; } = [];
}
