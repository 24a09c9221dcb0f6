using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Caseload.Establishment;

/// <summary>A worker with absences and reductions as Workforce last told it.</summary>
public sealed class WorkerRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }
    public string StaffId { get; set; } = "";

    /// <summary>A registration number is on record.</summary>
    public bool Qualified { get; set; }

    /// <summary>They have left or are to leave.</summary>
    public bool Leaves { get; set; }
    public byte[] State { get; set; } = [];
}
