namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>How far the effort to fill a vacancy has come. Equal details mean that nothing has changed; null is unknown, never 0.</summary>
public sealed record EffortDetails
{
    public V1.Stage Stage { get; init; }
    public DateOnly? RequisitionedOn { get; init; }
    public DateOnly? ApprovedOn { get; init; }
    public DateOnly? AdvertisedOn { get; init; }
    public int? Applications { get; init; }
    public int? Shortlisted { get; init; }
    public int? Interviewed { get; init; }
    public DateOnly? OfferedOn { get; init; }
    public DateOnly? ChecksClearedOn { get; init; }
    public DateOnly? StartOn { get; init; }
    public DateOnly? FilledOn { get; init; }
    public string Reason { get; init; } = "";
}
