namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>That a data set was taken at least once: up to which day it speaks, whether it was said to be the whole truth, and its source in words.</summary>
public sealed record LoadedSource(DateOnly? CoveredTo = null, bool Complete = false, string? Source = null);
