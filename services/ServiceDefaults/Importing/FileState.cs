namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>How far a file has come; the numbers are those of messaging.v1.ImportFile.State.</summary>
public enum FileState
{
    Uploading = 1,
    Ready = 2,
    Refused = 3,
    Committed = 4,
    Discarded = 5,
}
