namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>One person on one post. FTE is contracted hours over the standard hours of the grade; hours are a week's.</summary>
public sealed record OccupancyFact(string StaffId, string PostNo, decimal Fte, decimal? ContractedHours, decimal? StandardHours, Spell Held);
