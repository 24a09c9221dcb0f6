using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>How far Workforce has loaded one of its data sets.</summary>
public sealed class DataSetRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }
    public string Name { get; set; } = "";
    public byte[] State { get; set; } = [];
}
