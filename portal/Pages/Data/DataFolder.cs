namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>A folder that the platform can open. One that does not exist yet has never been opened.</summary>
public sealed record DataFolder(DataFolderKind Kind, string Path, bool Exists)
{
    public string Address => $"/data/open/{Kind}".ToLowerInvariant();

    /// <summary>What opening it is called on buttons and headings.</summary>
    public string Action => (Kind, Exists) switch
    {
        (DataFolderKind.Sample, _) => "Open the sample again",
        (DataFolderKind.Own, true) => "Open your own folder",
        (DataFolderKind.Own, false) => "Open an empty folder",
        (_, true) => "Open the synthetic authority again",
        _ => "Load a synthetic authority",
    };
}
