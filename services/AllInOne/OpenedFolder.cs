using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.AllInOne;

/// <summary>
/// Which part of the data folder a start opens: the folder itself, which holds the sample, or <c>own</c> inside it. The file
/// <c>opened</c> remembers the choice; without it, the folder itself.
/// </summary>
internal sealed class OpenedFolder(string root)
{
    private readonly string marker = Path.Combine(root, "opened");

    /// <summary>The data folder as set: where the command line looks, whichever part is open.</summary>
    public string Root => root;

    public string Own => Path.Combine(root, "own");

    public bool IsOwn { get; } = File.Exists(Path.Combine(root, "opened"));

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
        IsOwn ? [new("Platform:DataDirectory", Own), new("Platform:Empty", "true")] : [];

    /// <summary>Of the next start.</summary>
    public void Choose(bool own)
    {
        if (own)
        {
            Directory.CreateDirectory(Own);
            OwnerOnlyFile.Replace(marker, "own");
        }
        else
        {
            File.Delete(marker);
        }
    }
}
