using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>Takes the database's lock file and brings its schema up to date, before anything else of the service starts.</summary>
public sealed class DatabaseStart<TDb>(IDbContextFactory<TDb> databases, DatabaseFile<TDb> file) : IHostedLifecycleService, IDisposable
    where TDb : DbContext
{
    private DatabaseLock? held;

    // Before any other hosted service starts: some of them read tables at once.
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        held = DatabaseLock.Take(file.Path);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await PrepareFileAsync(cancellationToken);
        await FirstSchema.MakeIfEmptyAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // After every other hosted service has stopped: some of them write until then.
    public Task StoppedAsync(CancellationToken cancellationToken)
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
