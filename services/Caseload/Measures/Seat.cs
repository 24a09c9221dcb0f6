using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>A place where somebody works on the day: a post, or a booking without one. Counted seats are those that rates and caseloads are over.</summary>
internal readonly record struct Seat(string UnitCode, PostFact? Post, decimal Fte, bool Agency, bool Counted);
