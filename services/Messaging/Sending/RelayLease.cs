using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.Messaging.Sending;

/// <summary>
/// The right to relay one outbox: a file beside the database that is held open. The operating system frees it when the holder
/// dies, however it dies.
/// </summary>
internal sealed class RelayLease : IDisposable
{
    private readonly FileStream file;

    private RelayLease(FileStream file) => this.file = file;

    /// <summary>The lease, or null while another relay holds it.</summary>
    public static RelayLease? TryTake(MessagingDb db)
    {
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        try
        {
            var path = Path.ChangeExtension(database, ".relay");
            return new RelayLease(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
