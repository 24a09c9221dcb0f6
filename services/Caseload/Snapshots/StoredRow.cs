using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>A row that a stored figure counted, and the unit that it counted in.</summary>
/// <param name="Reference">A child's reference, a post number or a staff number.</param>
/// <param name="Unit">The unit as it was known then.</param>
public sealed record StoredRow(string Reference, UnitFact Unit);
