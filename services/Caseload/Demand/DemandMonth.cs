using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Demand;

/// <summary>What reached one unit from one source in one month. A number that is null was not stated, which is not 0.</summary>
[Audited("month of demand")]
public sealed class DemandMonth
{
    /// <summary>As yyyy-MM.</summary>
    public required string Month { get; init; }

    /// <summary>The unit's code in upper case.</summary>
    public required string Unit { get; init; }

    /// <summary>Who referred, in the council's own words.</summary>
    public required string Source { get; init; }
    public string? HomeArea { get; init; }
    public int? Contacts { get; init; }
    public int? Referrals { get; init; }
    public int? ReReferrals { get; init; }
    public int? AssessmentsStarted { get; init; }
    public int? AssessmentsCompleted { get; init; }
    public int? AssessmentsIn45Days { get; init; }
    public int? S47Started { get; init; }
    public int? SteppedUp { get; init; }
    public int? SteppedDown { get; init; }
}
