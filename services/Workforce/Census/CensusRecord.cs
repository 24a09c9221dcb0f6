using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Workforce.Census;

/// <summary>
/// One worker's person-level elements of the workforce census, under its own names; null where the file said nothing. For HR alone:
/// no event and no message carries any of it, and nothing reads it until the census return does.
/// </summary>
[Audited("census record")]
public sealed class CensusRecord
{
    /// <summary>In upper case.</summary>
    public required string StaffId { get; init; }
    public string? AgencyWorker { get; init; }
    public string? SWENo { get; init; }

    /// <summary>From 0 to 1 with up to six decimals, as the file writes it; so is <see cref="FTE30"/>.</summary>
    public string? FTE { get; init; }
    public DateOnly? PersonBirthDate { get; init; }
    public string? GenderCurrent { get; init; }
    public string? Ethnicity { get; init; }
    public string? QualInst { get; init; }
    public string? QualLevel { get; init; }
    public string? StepUpGrad { get; init; }
    public string? OrgRole { get; init; }
    public DateOnly? RoleStartDate { get; init; }
    public string? StartOrigin { get; init; }
    public DateOnly? RoleEndDate { get; init; }
    public string? LeaverDestination { get; init; }
    public string? ReasonLeave { get; init; }
    public string? FTE30 { get; init; }
    public int? Cases30 { get; init; }

    /// <summary>Ten-thousandths of a day.</summary>
    public long? WorkingDaysLost { get; init; }

    /// <summary>Ten-thousandths of a week.</summary>
    public long? ContractWeeks { get; init; }
    public string? FrontlineGrad { get; init; }
    public string? Absat30Sept { get; init; }
    public string? ReasonAbsence { get; init; }
    public string? CFKSSstatus { get; init; }
}
