namespace WorkforcePlatform.Workforce.OrgUnits;

/// <summary>What is known of a unit besides its code. Equal details mean that nothing has changed.</summary>
public sealed record OrgUnitDetails
{
    public required string Name { get; init; }
    public required V1.OrgUnitType Type { get; init; }
    public Guid? ParentId { get; init; }
    public string ManagerStaffId { get; init; } = "";
    public string Locality { get; init; } = "";

    /// <summary>Children; 0 if not stated.</summary>
    public int PlanningCaseload { get; init; }
    public V1.AllocationBasis AllocationBasis { get; init; }
    public DateOnly ValidFrom { get; init; } = Day.Always;

    /// <summary>The first day it no longer exists.</summary>
    public DateOnly? ValidUntil { get; init; }
}
