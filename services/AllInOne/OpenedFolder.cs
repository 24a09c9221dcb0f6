using WorkforcePlatform.Portal.Pages.Data;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.AllInOne;

/// <summary>
/// Which part of the data folder a start opens: the folder itself, which holds the sample, or <c>own</c> or <c>synthetic</c> inside it.
/// The file <c>opened</c> remembers the choice; without it, the folder itself.
/// </summary>
internal sealed class OpenedFolder(string root)
{
    private readonly string marker = Path.Combine(root, "opened");

    /// <summary>The data folder as set: where the command line looks, whichever part is open.</summary>
    public string Root => root;

    public DataFolderKind Kind { get; } = Read(Path.Combine(root, "opened"));

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
        Kind is DataFolderKind.Sample ? [] : [new("Platform:DataDirectory", PathOf(Kind)), new("Platform:Empty", "true")];

    public string PathOf(DataFolderKind kind) => kind is DataFolderKind.Sample ? root : Path.Combine(root, NameOf(kind));

    /// <summary>Of the next start.</summary>
    public void Choose(DataFolderKind kind)
    {
        if (kind is DataFolderKind.Sample)
        {
            File.Delete(marker);
            return;
        }

        Directory.CreateDirectory(PathOf(kind));
        OwnerOnlyFile.Replace(marker, NameOf(kind));
    }

    private static DataFolderKind Read(string marker) =>
        File.Exists(marker) && Enum.TryParse<DataFolderKind>(File.ReadAllText(marker), ignoreCase: true, out var kind) ? kind : DataFolderKind.Sample;

    private static string NameOf(DataFolderKind kind) => kind is DataFolderKind.Own ? "own" : "synthetic";
}
