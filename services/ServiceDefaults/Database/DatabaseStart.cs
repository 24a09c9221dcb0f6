using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>Takes the database's lock file and brings its schema up to date, before anything else of the service starts.</summary>
public sealed class DatabaseStart<TDb>(IDbContextFactory<TDb> databases, DatabaseFile<TDb> file) : IHostedService, IDisposable
    where TDb : ServiceDb
{
    private DatabaseLock? held;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        held = DatabaseLock.Take(file.Path);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await PrepareFileAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        held?.Dispose();
        held = null;
    }

    // WAL stays with the file, and EF's first look at a file is through a read-only connection, which can not set it.
    // A process killed inside Migrate leaves the lock row behind, and the next start would wait for it for ever. We
    // hold the lock file, so no living process can own the row.
    private async Task PrepareFileAsync(CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={file.Path}");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync(ct);
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if ((long)(await command.ExecuteScalarAsync(ct) ?? 0L) == 0)
        {
            return;
        }

        command.CommandText = "DELETE FROM \"__EFMigrationsLock\"";
        await command.ExecuteNonQueryAsync(ct);
    }
}
