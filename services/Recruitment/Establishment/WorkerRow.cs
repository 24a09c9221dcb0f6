using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>A worker with their bookings as Workforce last told it.</summary>
public sealed class WorkerRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }

    /// <summary>Each post once, whenever they are booked on it; voided bookings are left out.</summary>
    public List<BookedPost> Bookings { get; set; } = [];
    public byte[] State { get; set; } = [];
}
