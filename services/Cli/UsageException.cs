namespace WorkforcePlatform.Cli;

/// <summary>The words of the command do not fit together; the message says which.</summary>
internal sealed class UsageException(string message) : Exception(message);
