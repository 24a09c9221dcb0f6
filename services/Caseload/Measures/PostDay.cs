using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>One counted post on the day: whom it holds and what of it is vacant. <see cref="UnitCode"/> is where it counts.</summary>
public sealed record PostDay(PostFact Post, string UnitCode, decimal InPostFte, decimal AgencyFte, decimal VacantFte, IReadOnlyList<string> StaffIds);
