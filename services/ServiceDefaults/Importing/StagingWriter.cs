using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Writes staged rows with one prepared insert of several rows at a time. Lets other writers in after every hundred thousand rows.</summary>
/// <param name="db">An open context.</param>
/// <param name="range">The file's rows.</param>
/// <param name="places">The staged places that the file's header has.</param>
internal sealed class StagingWriter(DbContext db, StagedRange range, int[] places) : IAsyncDisposable
{
    // SQLite looks each value up among the names of all: more rows at once save executions and cost look-ups.
    private const int RowsAtOnce = 3;
    private const int RowsInTransaction = RowsAtOnce * 32_000;
    private const int OwnColumns = 4;

    private readonly object[] waiting = new object[RowsAtOnce * (OwnColumns + places.Length)];
    private DbCommand? full;
    private int held;
    private int written;

    private int Width => OwnColumns + places.Length;

    public async Task WriteAsync(int line, bool refused, long key, long content, string?[] row, CancellationToken ct)
    {
        if (written++ % RowsInTransaction == 0)
        {
            await CommitAsync(ct);
            await db.Database.BeginTransactionAsync(ct);
        }

        var at = held * Width;
        (waiting[at], waiting[at + 1], waiting[at + 2], waiting[at + 3]) = (range.IdOf(line), refused ? 1 : 0, key, content);
        for (var place = 0; place < places.Length; place++)
        {
            waiting[at + OwnColumns + place] = (object?)row[places[place]] ?? DBNull.Value;
        }

        if (++held == RowsAtOnce)
        {
            Insert(full ??= Prepare(RowsAtOnce));
        }
    }

    public async Task CommitAsync(CancellationToken ct)
    {
        if (held > 0)
        {
            await using var rest = Prepare(held);
            Insert(rest);
        }

        if (db.Database.CurrentTransaction is { } open)
        {
            await open.CommitAsync(ct);
            await open.DisposeAsync();
        }
    }

    public ValueTask DisposeAsync() => full?.DisposeAsync() ?? ValueTask.CompletedTask;

    private DbCommand Prepare(int rows)
    {
        var names = string.Concat(places.Select(place => string.Create(CultureInfo.InvariantCulture, $", c{place}")));
        var command = db.Database.GetDbConnection().CreateCommand();
        var values = Enumerable.Range(0, rows).Select(row =>
            $"({string.Join(", ", Enumerable.Range(row * Width, Width).Select(value => command.Add(string.Create(CultureInfo.InvariantCulture, $"$v{value}")).ParameterName))})");
        command.CommandText = $"INSERT INTO import_rows (id, state, key_hash, content_hash{names}) VALUES {string.Join(", ", values)}";
        return command;
    }

    private void Insert(DbCommand command)
    {
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var place = 0; place < held * Width; place++)
        {
            command.Parameters[place].Value = waiting[place];
        }

        command.ExecuteNonQuery();
        held = 0;
    }
}
