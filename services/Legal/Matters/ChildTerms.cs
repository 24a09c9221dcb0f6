namespace WorkforcePlatform.Legal.Matters;

/// <summary>A child's dates in a matter. <see cref="LeftOn"/> is the first day no longer in it.</summary>
public sealed record ChildTerms
{
    public DateOnly? JoinedOn { get; init; }
    public DateOnly? LeftOn { get; init; }

    /// <summary>The last day for the child's proceedings as the court set it.</summary>
    public DateOnly? DeadlineOn { get; init; }
    public DateOnly? ExtensionGrantedOn { get; init; }
    public string ExtensionReason { get; init; } = "";
    public string FinalOrder { get; init; } = "";
    public DateOnly? FinalOrderOn { get; init; }
    public DateOnly? OrderEndsOn { get; init; }
}
