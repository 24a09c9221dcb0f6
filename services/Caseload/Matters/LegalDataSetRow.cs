using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Caseload.Matters;

/// <summary>How far Legal has loaded one of its data sets.</summary>
public sealed class LegalDataSetRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }
    public string Name { get; set; } = "";
    public byte[] State { get; set; } = [];
}
