namespace WorkforcePlatform.Legal.Workload;

/// <summary>A month's averages as printed. Null: not printed.</summary>
public readonly record struct PublishedMonth(decimal? PreProceedings, decimal? Proceedings);
