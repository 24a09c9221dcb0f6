using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Legal.Organisation;

/// <summary>A worker's number and name, as Workforce last told them: matters name social workers and lawyers by number.</summary>
public sealed class WorkerRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }
    public string StaffId { get; set; } = "";
    public string Name { get; set; } = "";
}
