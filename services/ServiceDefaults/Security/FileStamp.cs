namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>What changes when a file does, or, for a link, when it leads to another file.</summary>
internal sealed record FileStamp(string Path, DateTime WrittenAt, long Length)
{
    /// <summary>Null if there is no such file.</summary>
    public static FileStamp? Of(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var file = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        return new FileStamp(file.FullName, file.LastWriteTimeUtc, file.Length);
    }
}
