using Microsoft.Data.Sqlite;
using WorkforcePlatform.ServiceDefaults.Database;

namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>The same rows by one prepared insert in one transaction, into a copy of Caseload's own database with the same settings.</summary>
internal static class BareInsert
{
    public static async Task<Spent> RunAsync(string caseload, IReadOnlyList<AllocationRow> rows)
    {
        var copy = Path.Combine(Directory.CreateTempSubdirectory("bare").FullName, "caseload.db");
        await CopyAsync(caseload, copy);
        await using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, SqlitePragmas.Settings);

        var started = Spent.Start();
        await InsertAsync(connection, rows);
        var spent = Spent.Since(started);

        await connection.CloseAsync();
        Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
        return spent;
    }

    private static async Task InsertAsync(SqliteConnection connection, IReadOnlyList<AllocationRow> rows)
    {
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO Allocations (ChildId, StaffId, Role, StartsOn, Until, ChangeReason) VALUES ($child, $staff, 'Primary', $start, $until, 'allocation')";
        insert.Transaction = transaction;
        var (child, staff) = (insert.Parameters.Add("$child", SqliteType.Text), insert.Parameters.Add("$staff", SqliteType.Text));
        var (start, until) = (insert.Parameters.Add("$start", SqliteType.Text), insert.Parameters.Add("$until", SqliteType.Text));
        foreach (var row in rows)
        {
            (child.Value, staff.Value, start.Value) = (row.Child, row.Staff, row.Start);
            until.Value = row.End.Length > 0 ? row.End : DBNull.Value;
            insert.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
    }

    private static async Task CopyAsync(string from, string to)
    {
        await using var source = new SqliteConnection($"Data Source={from};Pooling=False");
        await source.OpenAsync();
        await ExecuteAsync(source, $"VACUUM INTO '{to}'");
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
