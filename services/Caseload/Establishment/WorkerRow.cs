using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Establishment;

/// <summary>A worker with absences, reductions and bookings as Workforce last told it.</summary>
[NotAudited("It is made from events: what they tell of is written down by its owner.")]
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

    /// <summary>Each place once, whenever they are booked there; voided bookings are left out.</summary>
    public List<WorkerBooking> Bookings { get; set; } = [];
    public byte[] State { get; set; } = [];
}
