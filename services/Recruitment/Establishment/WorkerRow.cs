using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>A worker with their bookings as Workforce last told it.</summary>
[NotAudited("It is made from events: what they tell of is written down by its owner.")]
public sealed class WorkerRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }

    /// <summary>Each post once, whenever they are booked on it; voided bookings are left out.</summary>
    public List<BookedPost> Bookings { get; set; } = [];

    /// <summary>A leaving is recorded that no file has confirmed.</summary>
    public bool PlansToLeave { get; set; }
    public byte[] State { get; set; } = [];
}
