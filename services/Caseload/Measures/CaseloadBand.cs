namespace WorkforcePlatform.Caseload.Measures;

/// <summary>Workers who hold so many children, both ends included.</summary>
/// <param name="From">The fewest children.</param>
/// <param name="To">The most; null for any number.</param>
/// <param name="Workers">How many workers.</param>
public sealed record CaseloadBand(int From, int? To, int Workers);
