namespace WorkforcePlatform.Legal.Workload;

/// <summary>The facts of one question.</summary>
/// <param name="Unit">The one unit that is counted with everything below it; empty where there are several side by side.</param>
/// <param name="Facts">What is counted.</param>
/// <param name="Months">The first and the last month for which anything is loaded; null if nothing ever was.</param>
/// <param name="FiguresTo">The last day that anything loaded speaks of.</param>
internal sealed record WorkloadReading(string Unit, WorkloadFacts Facts, (Month First, Month Last)? Months, DateOnly? FiguresTo);
