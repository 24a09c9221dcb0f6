using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Writes staged rows with one prepared insert. Lets other writers in after every hundred thousand rows.</summary>
internal sealed class StagingWriter : IAsyncDisposable
{
    private const int RowsInTransaction = 100_000;

    private readonly DbContext db;
    private readonly StagedRange range;
    private readonly int[] places;
    private readonly DbCommand insert;
    private readonly DbParameter id;
    private readonly DbParameter state;
    private readonly DbParameter keyHash;
    private readonly DbParameter contentHash;
    private readonly DbParameter[] cells;
    private int written;

    /// <param name="db">An open context.</param>
    /// <param name="range">The file's rows.</param>
    /// <param name="places">The staged places that the file's header has.</param>
    public StagingWriter(DbContext db, StagedRange range, int[] places)
    {
        (this.db, this.range, this.places) = (db, range, places);
        var names = places.Select(place => string.Create(CultureInfo.InvariantCulture, $"c{place}")).ToList();
        insert = db.Database.GetDbConnection().CreateCommand();
        insert.CommandText = $"INSERT INTO import_rows (id, state, key_hash, content_hash{string.Concat(names.Select(name => $", {name}"))}) "
            + $"VALUES ($id, $state, $key, $content{string.Concat(names.Select(name => $", ${name}"))})";
        (id, state, keyHash, contentHash) = (insert.Add("$id"), insert.Add("$state"), insert.Add("$key"), insert.Add("$content"));
        cells = [.. names.Select(name => insert.Add($"${name}"))];
    }

    public async Task WriteAsync(int line, bool refused, long key, long content, string?[] row, CancellationToken ct)
    {
        if (written++ % RowsInTransaction == 0)
        {
            await CommitAsync(ct);
            insert.Transaction = (await db.Database.BeginTransactionAsync(ct)).GetDbTransaction();
        }

        (id.Value, state.Value, keyHash.Value, contentHash.Value) = (range.IdOf(line), refused ? 1 : 0, key, content);
        for (var place = 0; place < places.Length; place++)
        {
            cells[place].Value = (object?)row[places[place]] ?? DBNull.Value;
        }

        insert.ExecuteNonQuery();
    }

    public async Task CommitAsync(CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is { } open)
        {
            await open.CommitAsync(ct);
            await open.DisposeAsync();
        }
    }

    public ValueTask DisposeAsync() => insert.DisposeAsync();
}
