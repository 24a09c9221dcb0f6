using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Benchmarks;

/// <summary>What of a case a weight depends on.</summary>
public readonly record struct WeightedCase(CaseCategory Category, bool IsComplex = false, bool IsInPreProceedings = false, bool IsInProceedings = false);
