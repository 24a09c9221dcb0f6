namespace WorkforcePlatform.Workforce.People;

/// <summary>What is known of a worker besides the staff number and time away. Equal details mean that nothing has changed.</summary>
public sealed record WorkerDetails
{
    public string Name { get; init; } = "";
    public string SweRegistrationNo { get; init; } = "";
    public DateOnly? QualifiedOn { get; init; }

    /// <summary>The first day of the assessed and supported year in employment.</summary>
    public DateOnly? AsyeFrom { get; init; }

    /// <summary>The first day after that year.</summary>
    public DateOnly? AsyeUntil { get; init; }
    public required V1.Employment Employment { get; init; }
    public DateOnly StartsOn { get; init; } = Day.Always;

    /// <summary>The first day no longer here.</summary>
    public DateOnly? Until { get; init; }
    public string LeaveReason { get; init; } = "";
    public string LeaveDestination { get; init; } = "";

    /// <summary>Qualified is who has a day of qualification or a registration number.</summary>
    public bool Qualified => QualifiedOn is not null || SweRegistrationNo.Length > 0;
}
