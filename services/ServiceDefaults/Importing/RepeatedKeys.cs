using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Finds keys that stand twice in a file: with the same content the later row is left out with a notice, with different content every one but the first is refused.</summary>
internal static class RepeatedKeys
{
    /// <summary>The rows left out for repeating an earlier one.</summary>
    public static async Task<int> FindAsync(DbContext db, StagedRange range, string keyColumns, FaultWriter faults, CancellationToken ct)
    {
        var repeats = new List<long>();
        await using (var command = db.Command(Rows(range)))
        await using (var rows = await command.ExecuteReaderAsync(ct))
        {
            var (key, content, firstLine) = (0L, 0L, 0);
            while (await rows.ReadAsync(ct))
            {
                var (id, rowKey, rowContent) = (rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
                if (firstLine == 0 || rowKey != key)
                {
                    (key, content, firstLine) = (rowKey, rowContent, range.LineOf(id));
                }
                else if (rowContent == content)
                {
                    repeats.Add(id);
                }
                else
                {
                    await faults.AddAsync(range.LineOf(id), "", FaultCode.RepeatedKey, $"The same {keyColumns} as line {firstLine} with other content. Keep one of the two.", ct);
                }
            }
        }

        await faults.FlushAsync(ct);
        await LeaveOutAsync(db, repeats, ct);
        return repeats.Count;
    }

    // The sort holds two numbers a row and spills to disk; only rows whose key is repeated come back.
    private static string Rows(StagedRange range) =>
        $"""
        SELECT id, key_hash, content_hash FROM import_rows
        WHERE {range.Where} AND state = 0 AND key_hash IN
            (SELECT key_hash FROM import_rows WHERE {range.Where} AND state = 0 GROUP BY key_hash HAVING count(*) > 1)
        ORDER BY key_hash, id
        """;

    private static async Task LeaveOutAsync(DbContext db, List<long> repeats, CancellationToken ct)
    {
        if (repeats.Count == 0)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await using var update = db.Command("UPDATE import_rows SET state = 2 WHERE id = $id");
        var id = update.Add("$id");
        foreach (var repeat in repeats)
        {
            id.Value = repeat;
            await update.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }
}
