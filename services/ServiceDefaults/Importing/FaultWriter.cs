using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Collects a file's faults and writes them a thousand at a time, so that a wholly wrong file stays out of memory.</summary>
internal sealed class FaultWriter(DbContext db, int fileId, string prefix)
{
    private const int Held = 1000;

    private readonly List<(int Line, string Column, string Code, string Message)> waiting = [];

    /// <summary>What the sender's own file calls a column, where it was mapped.</summary>
    public IReadOnlyDictionary<string, string> OwnNames { get; set; } = new Dictionary<string, string>();

    /// <summary>All faults so far.</summary>
    public int Count { get; private set; }

    public async Task AddAsync(int line, string column, int code, string message, CancellationToken ct)
    {
        Count++;
        waiting.Add((line, OwnNames.GetValueOrDefault(column, column), $"{prefix}-{code:000}", message));
        if (waiting.Count >= Held)
        {
            await FlushAsync(ct);
        }
    }

    public async Task FlushAsync(CancellationToken ct)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await using (var insert = db.Command("""INSERT INTO import_faults ("FileId", "Line", "Column", "Code", "Message") VALUES ($file, $line, $column, $code, $message)""", ("$file", fileId)))
        {
            var (line, column, code, message) = (insert.Add("$line"), insert.Add("$column"), insert.Add("$code"), insert.Add("$message"));
            foreach (var fault in waiting)
            {
                (line.Value, column.Value, code.Value, message.Value) = (fault.Line, fault.Column, fault.Code, fault.Message);
                insert.ExecuteNonQuery();
            }
        }

        waiting.Clear();
        if (own is not null)
        {
            await own.CommitAsync(ct);
            await own.DisposeAsync();
        }
    }

    /// <summary>Marks every row with a fault as refused, so that later rules and the merge leave it out.</summary>
    public async Task MarkRowsAsync(CancellationToken ct)
    {
        await FlushAsync(ct);
        if (Count == 0)
        {
            return;
        }

        await using var update = db.Command(
            $"""UPDATE {StagedTable.NameOf(fileId)} SET state = 1 WHERE state <> 1 AND line IN (SELECT "Line" FROM import_faults WHERE "FileId" = $file)""", ("$file", fileId));
        await update.ExecuteNonQueryAsync(ct);
    }
}
