using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>
/// Writes staged rows with one prepared statement, bound without ADO.NET parameters in between: half the time of an import went
/// into those. Lets other writers in after every hundred thousand rows.
/// </summary>
/// <param name="db">An open context.</param>
/// <param name="range">The file's rows.</param>
/// <param name="places">The staged places that the file's header has.</param>
internal sealed class StagingWriter(DbContext db, StagedRange range, int[] places) : IAsyncDisposable
{
    private const int RowsInTransaction = 100_000;
    private const int OwnColumns = 4;

    private readonly sqlite3 connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
    private byte[] text = new byte[1024];
    private sqlite3_stmt? insert;
    private int written;

    public async Task WriteAsync(int line, bool refused, long key, long content, string?[] row, CancellationToken ct)
    {
        if (written++ % RowsInTransaction == 0)
        {
            await CommitAsync(ct);
            await db.Database.BeginTransactionAsync(ct);
        }

        insert ??= Prepare();
        Require(raw.sqlite3_bind_int64(insert, 1, range.IdOf(line)));
        Require(raw.sqlite3_bind_int(insert, 2, refused ? 1 : 0));
        Require(raw.sqlite3_bind_int64(insert, 3, key));
        Require(raw.sqlite3_bind_int64(insert, 4, content));
        for (var place = 0; place < places.Length; place++)
        {
            Bind(OwnColumns + 1 + place, row[places[place]]);
        }

        Require(raw.sqlite3_step(insert), raw.SQLITE_DONE);
        Require(raw.sqlite3_reset(insert));
    }

    public async Task CommitAsync(CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is { } open)
        {
            await open.CommitAsync(ct);
            await open.DisposeAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        insert?.Dispose();
        return ValueTask.CompletedTask;
    }

    private sqlite3_stmt Prepare()
    {
        var names = string.Concat(places.Select(place => string.Create(CultureInfo.InvariantCulture, $", c{place}")));
        var values = string.Concat(Enumerable.Repeat(", ?", OwnColumns - 1 + places.Length));
        Require(raw.sqlite3_prepare_v2(connection, $"INSERT INTO import_rows (id, state, key_hash, content_hash{names}) VALUES (?{values})", out var statement));
        return statement;
    }

    private void Bind(int parameter, string? cell)
    {
        if (cell is null)
        {
            Require(raw.sqlite3_bind_null(insert, parameter));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(cell.Length);
        text = text.Length < most ? new byte[most] : text;
        Require(raw.sqlite3_bind_text(insert, parameter, text.AsSpan(0, Encoding.UTF8.GetBytes(cell, text))));
    }

    private void Require(int result, int expected = raw.SQLITE_OK)
    {
        if (result != expected)
        {
            throw new SqliteException(raw.sqlite3_errmsg(connection).utf8_to_string(), result);
        }
    }
}
