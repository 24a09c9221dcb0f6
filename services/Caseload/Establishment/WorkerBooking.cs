namespace WorkforcePlatform.Caseload.Establishment;

/// <summary>Where an agency worker is, was or is to be booked. Kept beside the worker's state so that a unit's agency workers are found by index.</summary>
public sealed class WorkerBooking
{
    /// <summary>Empty for a booking without a post.</summary>
    public required Guid PostId { get; init; }

    /// <summary>The unit as booked; empty if only the post says where.</summary>
    public required Guid UnitId { get; init; }
}
