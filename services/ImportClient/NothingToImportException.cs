namespace WorkforcePlatform.ImportClient;

/// <summary>No file was given that a running service takes. The message lists what was left out and why.</summary>
public sealed class NothingToImportException(string message) : Exception(message);
