namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>
/// One booking of agency staff, on a post (then it covers that post's vacancy) or on a unit without a post.
/// FTE is null where neither it nor hours are on record.
/// </summary>
public sealed record AgencyAssignmentFact(string Reference, string StaffId, string? PostNo, string? UnitCode, decimal? Fte, Spell Booked);
