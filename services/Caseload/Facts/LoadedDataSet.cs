namespace WorkforcePlatform.Caseload.Facts;

/// <summary>What is known of one data set's loading. Complete: it was taken as the whole truth at least once.</summary>
public sealed record LoadedDataSet(string Name, bool Taken, bool Complete, DateOnly? CoversTo, int Rows, string ImportId);
