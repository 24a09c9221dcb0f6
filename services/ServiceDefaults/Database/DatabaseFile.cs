namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>Where a service's SQLite file lies.</summary>
public sealed record DatabaseFile<TDb>(string Path);
