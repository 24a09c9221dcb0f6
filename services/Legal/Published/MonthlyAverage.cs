using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Legal.Published;

/// <summary>Average open matters of a month as somebody printed them; a month without a row is a gap. Null: not printed.</summary>
[Audited("monthly average of open matters")]
public sealed class MonthlyAverage
{
    /// <summary>The unit's code in upper case; empty for the only authority.</summary>
    public required string Unit { get; init; }

    /// <summary>yyyy-MM.</summary>
    public required string Month { get; init; }
    public long? PreProceedingsE4 { get; set; }
    public long? ProceedingsE4 { get; set; }

    public decimal? PreProceedings => PreProceedingsE4 / 10_000m;

    public decimal? Proceedings => ProceedingsE4 / 10_000m;
}
