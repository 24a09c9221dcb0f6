using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Workforce.People;

/// <summary>A supervision of a worker. No other service needs it, so no event carries it; the child it was about stays here too.</summary>
[Audited("supervision")]
public sealed class Supervision
{
    /// <summary>In upper case.</summary>
    public required string StaffId { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>Null while it was not held, as far as is known.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>The day its record was written. Null if it was not, as far as is known.</summary>
    public DateOnly? RecordedOn { get; init; }

    /// <summary>The child's reference in the case system. Null if it was about no child, or about several.</summary>
    public string? ChildId { get; init; }
}
