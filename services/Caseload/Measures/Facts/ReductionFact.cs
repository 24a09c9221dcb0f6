namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>Hours a week taken off a worker's case-holding time, for a reason and for a while.</summary>
public sealed record ReductionFact(string StaffId, decimal Hours, string Reason, Spell Live);
