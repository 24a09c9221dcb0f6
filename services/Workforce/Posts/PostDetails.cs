namespace WorkforcePlatform.Workforce.Posts;

/// <summary>What is known of a post besides its number and who fills it. Equal details mean that nothing has changed.</summary>
public sealed record PostDetails
{
    public string Title { get; init; } = "";
    public required V1.PostRole Role { get; init; }
    public required Guid OrgUnitId { get; init; }

    /// <summary>Ten-thousandths of a full-time post, from 1 to 10,000.</summary>
    public required int FteE4 { get; init; }
    public bool CaseHolding { get; init; }
    public bool QualifiedRequired { get; init; }
    public V1.Funding Funding { get; init; }
    public string Specialism { get; init; } = "";
    public string Band { get; init; } = "";

    /// <summary>Yearly cost with on-costs in pence; 0 if not stated.</summary>
    public long CostPence { get; init; }

    /// <summary>The year the cost is in prices of; 0 if not stated.</summary>
    public int PriceYear { get; init; }
    public DateOnly EffectiveFrom { get; init; } = Day.Always;

    /// <summary>The first day it no longer exists.</summary>
    public DateOnly? EffectiveUntil { get; init; }
    public bool Frozen { get; init; }
}
