using WorkforcePlatform.Synthetic;

namespace WorkforcePlatform.Platform.Tests.Synthetic;

/// <summary>The files of made-up authorities in a folder that goes with the test, and their cells as text.</summary>
internal sealed class MadeUp : IDisposable
{
    public MadeUp(SyntheticRequest request) => SyntheticAuthorities.Write(Folder, request);

    public string Folder { get; } = Directory.CreateTempSubdirectory("made-up").FullName;

    public IReadOnlyDictionary<string, string> Texts => Directory.EnumerateFiles(Folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    /// <summary>The cells of one column, empty ones left out. The made-up files quote no cell of a code.</summary>
    public IEnumerable<string> Column(string file, string column)
    {
        var place = Header(file).IndexOf(column);
        return Rows(file).Select(row => row[place]).Where(cell => cell.Length > 0);
    }

    public bool HasNoKeyTwice(string file, params string[] key)
    {
        var header = Header(file);
        var places = key.Select(column => header.IndexOf(column)).ToArray();
        var keys = Rows(file).Select(row => string.Join('|', places.Select(place => row[place]))).ToList();
        return keys.Distinct().Count() == keys.Count;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private List<string> Header(string file) => [.. File.ReadLines(Path.Combine(Folder, file)).First().Split(',')];

    private IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(line => line.Split(','));
}
