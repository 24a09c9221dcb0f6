namespace WorkforcePlatform.Caseload.Measures;

/// <summary>What a council decides and no file says.</summary>
public sealed record MeasureSettings
{
    /// <summary>The defaults: 0.9 in the assessed and supported year, no limit adopted, England's holding rules.</summary>
    public static MeasureSettings Default { get; } = new();

    /// <summary>What one FTE counts for in the assessed and supported year: 0.9, after its 10% of protected time. Devon uses 0.6.</summary>
    public decimal AsyeFactor { get; init; } = 0.9m;

    /// <summary>The adopted limits in force on the day, at most one a unit. Where none binds it is "no limit adopted", and the share over it is not scored.</summary>
    public IReadOnlyList<AdoptedLimit> Limits { get; init; } = [];

    public IReadOnlyList<HoldingRule> HoldingRules { get; init; } = HoldingRule.England;

    /// <summary>Rates over every live post and not only social worker posts; for the establishment, never for the pressure page.</summary>
    public bool AllPosts { get; init; }
}
