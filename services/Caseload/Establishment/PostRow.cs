using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Caseload.Establishment;

/// <summary>A post with its occupancies as Workforce last told it.</summary>
public sealed class PostRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }
    public string PostNo { get; set; } = "";
    public byte[] State { get; set; } = [];
}
