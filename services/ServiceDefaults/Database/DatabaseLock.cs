namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>
/// The file beside a SQLite database that one process holds open while it runs. A second process refuses to start;
/// the operating system frees it when the holder dies, however it dies. Holding it is also the relay's lease.
/// </summary>
public sealed class DatabaseLock : IDisposable
{
    private readonly FileStream file;

    private DatabaseLock(FileStream file) => this.file = file;

    /// <exception cref="InvalidOperationException">Another process holds it.</exception>
    public static DatabaseLock Take(string databasePath)
    {
        var path = Path.ChangeExtension(databasePath, ".lock");
        try
        {
            return new DatabaseLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held)
        {
            throw new InvalidOperationException(
                $"{Path.GetFileName(databasePath)} is in use by another process. Stop that one first, or set Platform:DataDirectory to another folder.", held);
        }
    }

    public void Dispose() => file.Dispose();
}
