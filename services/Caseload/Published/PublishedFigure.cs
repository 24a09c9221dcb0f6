using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Published;

/// <summary>A figure as a report printed it, kept beside computed ones and never mixed with them.</summary>
[Audited("published figure")]
public sealed class PublishedFigure
{
    /// <summary>The unit's code in upper case.</summary>
    public required string Unit { get; init; }
    public required string Measure { get; init; }
    public required DateOnly AsAt { get; init; }
    public required string Source { get; init; }
    public long? ValueE4 { get; init; }
    public long? NumeratorE4 { get; init; }
    public long? DenominatorE4 { get; init; }
    public string? DenominatorKind { get; init; }
    public string? Paragraph { get; init; }
    public string? Note { get; init; }

    public decimal? Value => ValueE4 / 10_000m;

    public decimal? Numerator => NumeratorE4 / 10_000m;

    public decimal? Denominator => DenominatorE4 / 10_000m;
}
