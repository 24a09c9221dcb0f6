namespace WorkforcePlatform.Legal.Workload;

/// <summary>What open matters are counted from, for one unit and everything below it.</summary>
public sealed record WorkloadFacts
{
    /// <summary>One for each matter in which pre-proceedings were begun.</summary>
    public IReadOnlyList<Spell> PreProceedings { get; init; } = [];

    /// <summary>One for each matter in which proceedings were issued.</summary>
    public IReadOnlyList<Spell> Proceedings { get; init; } = [];

    /// <summary>The first and the last day for which matters are loaded; null if they never were.</summary>
    public (DateOnly First, DateOnly Last)? Loaded { get; init; }

    /// <summary>Averages as somebody printed them; a month that is not here is a gap.</summary>
    public IReadOnlyDictionary<Month, PublishedMonth> Published { get; init; } = new Dictionary<Month, PublishedMonth>();
}
