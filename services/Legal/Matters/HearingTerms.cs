namespace WorkforcePlatform.Legal.Matters;

/// <summary>What is known of a hearing besides its reference. Empty or null: not stated.</summary>
public sealed record HearingTerms
{
    public V1.HearingType Type { get; init; }
    public required DateOnly ListedFor { get; init; }
    public TimeOnly? StartTime { get; init; }
    public int? Minutes { get; init; }
    public string Court { get; init; } = "";
    public string Advocate { get; init; } = "";
    public V1.HearingStatus Status { get; init; }
    public string ReasonCode { get; init; } = "";

    /// <summary>The reference of the hearing that replaces it.</summary>
    public string RelistedAs { get; init; } = "";

    /// <summary>It is in the list and nothing is known of it having been held, put off or taken out.</summary>
    public bool IsListed => Status is V1.HearingStatus.Listed or V1.HearingStatus.Unspecified;
}
