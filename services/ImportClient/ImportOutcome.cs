namespace WorkforcePlatform.ImportClient;

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>Every file was checked without a fault; nothing is written.</summary>
    Ready = 1,

    /// <summary>At least one file has faults; nothing is written.</summary>
    Refused,

    /// <summary>More than a tenth of what is open would be closed, and nobody has agreed; nothing is written.</summary>
    ClosingNotConfirmed,

    /// <summary>Every file is written.</summary>
    Taken,

    /// <summary>Some files are written, each whole, and others are not. The same import again finishes it.</summary>
    Interrupted,

    /// <summary>Given up before anything was written.</summary>
    Discarded,

    /// <summary>Under way: uploading, being checked or being written.</summary>
    Running,
}
