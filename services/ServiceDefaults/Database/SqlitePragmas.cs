using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>
/// Settings that SQLite forgets with each connection. Synchronous is FULL because each file holds an outbox: what a
/// caller was told is accepted must be there after a power cut.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>
    /// For a connection that merges a file: pages of the tables it touches stay in memory until the connection is opened again. Not for
    /// every one: a service has several at a time.
    /// </summary>
    public const string WideCache = "PRAGMA cache_size = -65536";

    public const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
