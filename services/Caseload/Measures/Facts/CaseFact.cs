namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>One child with an open involvement. Siblings are counted separately (DfE).</summary>
public sealed record CaseFact(string ChildId, Spell Open, CaseCategory Category, string? TeamCode, string? HomeArea = null);
