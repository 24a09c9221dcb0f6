namespace WorkforcePlatform.Caseload.Register;

/// <summary>A stretch in which a worker holds, or co-works, a child's case. Half-open.</summary>
public sealed class Allocation
{
    public required string ChildId { get; init; }
    public required string StaffId { get; init; }
    public required DateOnly StartsOn { get; init; }

    /// <summary>The first day it is no longer true; null while it lasts.</summary>
    public DateOnly? Until { get; init; }
    /// <summary>Primary or CoWorker.</summary>
    public required string Role { get; init; }
    public string? ChangeReason { get; init; }
}
