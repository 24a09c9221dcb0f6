namespace WorkforcePlatform.ImportClient.Folders;

/// <summary>What became of one reading of the folder.</summary>
public enum FolderOutcome
{
    /// <summary>Every file was taken.</summary>
    Taken = 1,

    /// <summary>The files are those of the last reading: nothing was sent.</summary>
    Unchanged,

    /// <summary>Files have faults, or leave out more than may be closed unasked; nothing was written.</summary>
    Refused,

    /// <summary>The folder, the mapping or a service could not be read; tried again the next day.</summary>
    Failed,
}
