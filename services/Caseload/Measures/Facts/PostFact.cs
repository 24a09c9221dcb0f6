namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>One numbered, funded seat. FTE is in whole-time equivalents, above 0 and at most 1.</summary>
public sealed record PostFact(
    string PostNo,
    string UnitCode,
    PostRole Role,
    decimal Fte,
    bool CaseHolding,
    bool QualifiedRequired,
    Funding Funding,
    bool Frozen,
    Spell Live,
    string Title = "")
{
    /// <summary>A year with on-costs, in pounds; null if not stated.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The year the cost is in prices of; null if not stated.</summary>
    public int? PriceYear { get; init; }

    /// <summary>A social worker post holds cases and needs a qualification: all rates and caseloads are over these posts.</summary>
    public bool IsSocialWorkerPost => CaseHolding && QualifiedRequired;

    /// <summary>Established posts are those not funded for a time only.</summary>
    public bool IsEstablished => Funding is not Funding.Temporary;
}
