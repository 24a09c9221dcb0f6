namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Where a list of files over several owners goes on: after this file.</summary>
public sealed record ListPlace(DateTimeOffset CreatedAt, string Owner, int Id);
