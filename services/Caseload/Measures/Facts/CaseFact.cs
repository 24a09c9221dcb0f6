namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>One child with an open involvement. Siblings are counted separately (DfE). An estimated start is the day it was first seen on.</summary>
public sealed record CaseFact(string ChildId, Spell Open, CaseCategory Category, string? TeamCode, string? HomeArea = null, bool StartEstimated = false);
