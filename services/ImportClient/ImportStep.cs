namespace WorkforcePlatform.ImportClient;

/// <summary>What an import is doing with a file.</summary>
public enum ImportStep
{
    Uploading = 1,
    Checking,
    Committing,
    Delivering,
}
