using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>A child who waits, with the children of the same family who have an open case: their references, and who works with each.</summary>
internal sealed record WaitingFamily(WaitingChild Child, string? HomeArea, IReadOnlyList<(string ChildId, string? StaffId)> Siblings);
