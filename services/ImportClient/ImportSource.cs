namespace WorkforcePlatform.ImportClient;

/// <summary>A file to import: its name in the contract, its size, and how to read it from the start.</summary>
public sealed record ImportSource(string Name, long Bytes, Func<Stream> Open)
{
    public static ImportSource OfPath(string path) => new(Path.GetFileName(path), new FileInfo(path).Length, () => File.OpenRead(path));

    /// <summary>The CSV files of a folder, or the file itself.</summary>
    public static IReadOnlyList<ImportSource> OfPathOrFolder(string path) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*.csv").Order(StringComparer.Ordinal).Select(OfPath)]
        : [OfPath(path)];
}
