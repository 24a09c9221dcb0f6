using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>
/// Derived: one unit's own sums on the day of <see cref="TeamSumsDay"/>. Worked out anew from facts in the transaction that changed them,
/// never added to. A unit that counts nothing has no row.
/// </summary>
[NotAudited("It is derived from facts and can be made anew at any time.")]
public sealed class TeamSums
{
    /// <summary>The unit's code.</summary>
    public required string Unit { get; init; }

    /// <summary>What <see cref="SumsText"/> makes of the unit's sums.</summary>
    public required string Sums { get; set; }
}
