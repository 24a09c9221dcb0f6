namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>A legal matter: when it was in pre-proceedings and in proceedings, and whose last day is when. Null: never begun.</summary>
public sealed record MatterFact(string Reference, string? UnitCode, bool IsCareProceedings, Spell? PreProceedings, Spell? Proceedings, IReadOnlyList<MatterChildFact> Children)
{
    /// <summary>Every child in it, by reference, with or without a last day.</summary>
    public IReadOnlyList<string> ChildIds { get; init; } = [];
}
