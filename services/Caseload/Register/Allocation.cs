using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Register;

/// <summary>A stretch in which a worker holds, or co-works, a child's case. Half-open.</summary>
[Audited("allocation")]
public sealed class Allocation
{
    /// <summary>The role of whoever holds the case, as the contract spells it.</summary>
    public const string Primary = "Primary";

    public required string ChildId { get; init; }
    public required string StaffId { get; init; }
    public required DateOnly StartsOn { get; init; }

    /// <summary>The file did not say when it began: that is the day it was first seen on.</summary>
    public bool StartEstimated { get; init; }

    /// <summary>The first day it is no longer true; null while it lasts.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Primary or CoWorker.</summary>
    public required string Role { get; init; }
    public string? ChangeReason { get; init; }

    public bool IsPrimary => Role == Primary;
}
