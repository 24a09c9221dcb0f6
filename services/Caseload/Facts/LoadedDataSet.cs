namespace WorkforcePlatform.Caseload.Facts;

/// <summary>What is known of one data set's loading.</summary>
public sealed record LoadedDataSet(string Name, bool Taken, DateOnly? CoversTo, int Rows, string ImportId);
