namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>
/// One absence. <see cref="WorkingDaysLost"/> is in FTE days as the workforce census counts them; null is worked out from the days
/// away and the FTE.
/// </summary>
public sealed record AbsenceFact(string StaffId, string Kind, Spell Away, decimal? WorkingDaysLost);
