using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>One file of one import while it is checked or committed: its staged rows, and where faults and notices go.</summary>
public abstract class ImportRun<TDb>(TDb db) where TDb : DbContext
{
    /// <summary>The owner's database. When the run writes, a transaction is open on it.</summary>
    public TDb Db { get; } = db;

    public abstract Guid ImportId { get; }

    public abstract ImportReading Reading { get; }

    /// <summary>When the check or commit began.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>The token's subject of whoever sent the file.</summary>
    public abstract string By { get; }

    /// <summary>False while the file is only compared; true inside the transaction of its commit.</summary>
    public abstract bool Writes { get; }

    /// <summary>Rows to be merged: neither refused nor repeated.</summary>
    public abstract int Rows { get; }

    /// <summary>The last day that the file speaks of, up to today; null where none of its columns is a covering day or the file has no row.</summary>
    public abstract DateOnly? CoversTo { get; }

    /// <summary>The sender's file does not say when its rows began: those that were not known yet begin on the day they were first seen.</summary>
    public abstract bool IsOfFirstSightings { get; }

    /// <summary>True if the file's header has the column. What an absent column says of a stored row is: nothing, leave it as it is.</summary>
    public abstract bool HasColumn(string column);

    /// <summary>
    /// SQL to select from: <c>$"SELECT s.line, s.child_id FROM {run.Staged} s"</c>. Good rows only, a column for each of the file's by its name
    /// (NULL where the file lacks it), and <c>line</c>. Cells are text; compare with INTEGER columns works, and so does inserting into them.
    /// </summary>
    public abstract string Staged { get; }

    /// <summary>The same for another file that this import has sent to the same owner; no rows if it did not, or once that file is committed.</summary>
    public abstract string StagedOf(string file);

    /// <summary>The rows of such a file that were refused, for a rule that refers to them: their own file says what is wrong, once.</summary>
    public abstract string RefusedOf(string file);

    /// <summary>Refuses one row.</summary>
    public abstract Task RefuseAsync(int line, string column, int code, string message, CancellationToken ct);

    /// <summary>
    /// Refuses every row that <paramref name="sql"/> selects: the line first, then values that <paramref name="message"/> may use
    /// as {0}, {1}, never those of a name column. Parameters are named with a $, for example <c>("$on", day)</c>.
    /// </summary>
    public abstract Task<int> RefuseWhereAsync(string column, int code, string message, string sql, CancellationToken ct, params (string Name, object? Value)[] parameters);

    /// <summary>Adds a sentence to the file's notices: something unusual that was taken, with no cell of a name column.</summary>
    public abstract void Notice(string sentence);

    /// <summary>Runs one statement on the run's connection and transaction; returns the rows changed.</summary>
    public abstract Task<int> ExecuteAsync(string sql, CancellationToken ct, params (string Name, object? Value)[] parameters);

    /// <summary>The first number that a query returns; 0 for NULL or no row.</summary>
    public abstract Task<long> CountAsync(string sql, CancellationToken ct, params (string Name, object? Value)[] parameters);

    /// <summary>The only row that a query over the staged rows returns. Asked again before this run refused or wrote anything, it is not counted again.</summary>
    public abstract Task<TRow> TotalsAsync<TRow>(string sql, Func<DbDataReader, TRow> row, CancellationToken ct) where TRow : notnull;

    /// <summary>The rows that a query returns, one at a time, on the run's connection: nothing may be written while they are read.</summary>
    public abstract IAsyncEnumerable<TRow> ReadAsync<TRow>(string sql, Func<DbDataReader, TRow> row, CancellationToken ct);

    /// <summary>
    /// The good rows in batches of about <paramref name="size"/>, in the order of <paramref name="group"/> and line; rows alike in all
    /// of <paramref name="group"/> are never split over two batches. Read on a connection of its own, so the caller may save between batches.
    /// </summary>
    public abstract IAsyncEnumerable<IReadOnlyList<ImportRow>> BatchesAsync(IReadOnlyList<string> group, int size = 500, CancellationToken ct = default);
}
