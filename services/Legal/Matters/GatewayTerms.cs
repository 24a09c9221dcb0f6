namespace WorkforcePlatform.Legal.Matters;

/// <summary>A gateway (legal planning) meeting: when it met and what it decided. Null: not stated.</summary>
public sealed record GatewayTerms(DateOnly MetOn, V1.GatewayDecision Decision, bool? Threshold, DateOnly? RatifiedOn);
