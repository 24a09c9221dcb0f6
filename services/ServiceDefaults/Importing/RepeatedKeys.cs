using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Finds keys that stand twice in a file: with the same content the later row is left out with a notice, with different content every one but the first is refused.</summary>
internal static class RepeatedKeys
{
    /// <summary>The rows left out for repeating an earlier one.</summary>
    public static async Task<int> FindAsync(DbContext db, StagedTable table, FaultWriter faults, CancellationToken ct)
    {
        await using var any = db.Command($"SELECT EXISTS {Repeated(table)}");
        if (await any.NumberAsync(ct) == 0)
        {
            return 0;
        }

        await using var leaveOut = db.Command(LeaveOut(table));
        var left = await leaveOut.ExecuteNonQueryAsync(ct);
        var keyColumns = string.Join(", ", table.Layout.Columns.Where(column => column.IsKey).Select(column => column.Name));
        await using var others = db.Command($"SELECT t.line, d.first FROM {Repeated(table)} d JOIN {table.Name} t ON {SameKey(table, "t", "d")} WHERE t.state = 0 AND t.line > d.first");
        await using var rows = await others.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            await faults.AddAsync(rows.GetInt32(0), "", FaultCode.RepeatedKey, $"The same {keyColumns} as line {rows.GetInt32(1)} with other content. Keep one of the two.", ct);
        }

        return left;
    }

    // Rows alike in the key are neighbours in the table, so nothing is sorted.
    private static string Repeated(StagedTable table) =>
        $"(SELECT {table.Keys}, min(line) AS first FROM {table.Name} WHERE state = 0 GROUP BY {table.Keys} HAVING count(*) > 1)";

    private static string LeaveOut(StagedTable table) =>
        $"""
        UPDATE {table.Name} AS t SET state = 2
        FROM {Repeated(table)} d JOIN {table.Name} f ON {SameKey(table, "f", "d")} AND f.line = d.first
        WHERE {SameKey(table, "t", "d")} AND t.line > d.first AND t.state = 0{string.Concat(Columns(table, isKey: false).Select(column => $" AND t.{column} IS f.{column}"))}
        """;

    private static string SameKey(StagedTable table, string one, string other) =>
        string.Join(" AND ", Columns(table, isKey: true).Select(column => $"{one}.{column} = {other}.{column}"));

    private static IEnumerable<string> Columns(StagedTable table, bool isKey) =>
        table.Layout.Columns.Where(column => column.IsKey == isKey).Select(column => StagedTable.Quoted(column.Name));
}
