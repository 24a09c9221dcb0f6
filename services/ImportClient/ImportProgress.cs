namespace WorkforcePlatform.ImportClient;

/// <summary>How far an import is: bytes sent while uploading, rows read while checking, files done while committing, events waiting while delivering.</summary>
public sealed record ImportProgress(ImportStep Step, string File, long Done, long Total);
