namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>A child's time in proceedings, and the last day that the law or the court gives them.</summary>
public readonly record struct MatterChildFact(Spell In, DateOnly LastDay);
