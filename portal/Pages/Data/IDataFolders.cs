namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>
/// The two folders a platform on one machine can open: the sample's, and the council's own. Offered by the program that can
/// open the other by itself; where none is registered, the pages show the commands instead.
/// </summary>
public interface IDataFolders
{
    /// <summary>Whether there is another folder to open: the sample is loaded, or the own folder is open.</summary>
    bool IsOffered { get; }

    bool IsOwnOpen { get; }

    /// <summary>The own folder has been opened before, and may hold data.</summary>
    bool HasOwn { get; }

    /// <summary>Where the sample lies.</summary>
    string Sample { get; }

    /// <summary>Where the own data lies.</summary>
    string Own { get; }

    /// <summary>Stops the platform and starts it on the other folder, at the same address. The next start opens that folder too.</summary>
    void OpenOther();
}
