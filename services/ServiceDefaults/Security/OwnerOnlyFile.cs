namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>Files that only the account the platform runs as may read (mode 0600 where the system has modes).</summary>
public static class OwnerOnlyFile
{
    /// <summary>Writes a new file whole; leaves one that is there already alone.</summary>
    public static void CreateNew(string path, string text)
    {
        var part = Write(path, text);
        try
        {
            File.Move(part, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(part);
        }
    }

    /// <summary>Writes or replaces a file whole: a reader sees the old text or the new, never a part.</summary>
    public static void Replace(string path, string text) => File.Move(Write(path, text), path, overwrite: true);

    private static string Write(string path, string text)
    {
        var part = $"{path}.{Environment.ProcessId}.part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(part, options);
        writer.Write(text);
        return part;
    }
}
