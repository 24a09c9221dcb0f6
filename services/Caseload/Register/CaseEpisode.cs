using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Register;

/// <summary>One child's open involvement. Keyed as the case system keys it; half-open.</summary>
[Audited("case")]
public sealed class CaseEpisode
{
    public required string ChildId { get; init; }
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The file did not say when it opened: that is the day it was first seen on.</summary>
    public bool StartEstimated { get; init; }

    /// <summary>The first day no longer open; null while it is open.</summary>
    public DateOnly? ClosedOn { get; init; }
    /// <summary>The contract's word, for example CIN.</summary>
    public required string Category { get; init; }

    /// <summary>The holding unit's code in upper case; null if not stated.</summary>
    public string? Team { get; init; }
    public string? HomeArea { get; init; }
    public string? ReferralSource { get; init; }
    public bool? Complex { get; init; }
    public string? FamilyRef { get; init; }

    /// <summary>The month of birth, or the month a birth is due, as yyyy-MM.</summary>
    public string? BirthMonth { get; init; }

    /// <summary>An unaccompanied child seeking asylum.</summary>
    public bool? Uasc { get; init; }
    public DateOnly? LastSeenOn { get; init; }
    public DateOnly? AssessmentDueOn { get; init; }
}
