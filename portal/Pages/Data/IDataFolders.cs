namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>
/// The folders that a platform on one machine can open, so that the sample, made-up data and the council's own never mix. Offered by
/// the program that can open another by itself; where none is registered, the pages show the commands instead.
/// </summary>
public interface IDataFolders
{
    /// <summary>False where the program was started on a folder of somebody's choice: then that one stays open.</summary>
    bool IsOffered { get; }

    DataFolder Opened { get; }

    /// <summary>Every folder but the open one.</summary>
    IReadOnlyList<DataFolder> Others { get; }

    /// <summary>Stops the platform and starts it on another folder, at the same address. The next start opens that folder too.</summary>
    void Open(DataFolderKind kind);
}
