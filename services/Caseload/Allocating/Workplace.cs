namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>A unit where somebody works, and whether their place there is one that holds cases: a booking without a post is.</summary>
internal readonly record struct Workplace(string Unit, bool HoldsCases);
