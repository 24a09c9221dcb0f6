using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>One child counted in a caseload: who holds them, since when, and the unit where that worker's caseload counts.</summary>
public sealed record HeldCase(string ChildId, CaseCategory Category, string UnitCode, string StaffId, DateOnly Since, bool SinceEstimated = false);
