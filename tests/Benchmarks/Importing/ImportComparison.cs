using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>
/// The whole path of allocations.csv (chunks, parse, check, stage, merge) against a bare prepared insert of the same rows into an
/// identical table, fresh databases each round, the first round thrown away. Processor time decides, because other load on the
/// machine does not touch it; the wall clock is printed beside it.
/// </summary>
internal sealed class ImportComparison(int rows, int rounds)
{
    private const int ChunkBytes = 1024 * 1024;

    private readonly byte[] file = Encoding.UTF8.GetBytes(
        "child_id,staff_id,role,start,end,change_reason\n" + string.Concat(AllocationRow.Make(rows).Select(row => $"{row.Child},{row.Staff},Primary,{row.Start},{row.End},allocation\n")));

    /// <summary>Prints a line a round and the ratio's least, middle and most; returns the middle.</summary>
    public async Task<double> RunAsync(TextWriter output)
    {
        await output.WriteLineAsync($"import of {rows:N0} allocations on SQLite, synchronous FULL");
        var ratios = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            var bare = await InFreshDatabaseAsync(BareAsync);
            var (import, again, peak) = await InFreshDatabaseAsync(ImportAsync);
            var ratio = bare.Processor / import.Processor;
            await output.WriteLineAsync(
                $"  round {round}: bare {bare}, import {import}, ratio {ratio:N2} (wall {bare.Wall / import.Wall:N2}); unchanged again {again}; heap peak {peak / 1024 / 1024} MiB{(round == 0 ? " (thrown away)" : "")}");
            if (round > 0)
            {
                ratios.Add(ratio);
            }
        }

        ratios.Sort();
        await output.WriteLineAsync($"  ratio: least {ratios[0]:N2}, median {ratios[ratios.Count / 2]:N2}, most {ratios[^1]:N2}; at least 0.50 is asked for");
        return ratios[ratios.Count / 2];
    }

    private static async Task<TResult> InFreshDatabaseAsync<TResult>(Func<IDbContextFactory<AllocationsDb>, Task<TResult>> work)
    {
        var folder = Directory.CreateTempSubdirectory("benchmark").FullName;
        await using var services = new ServiceCollection()
            .AddDbContextFactory<AllocationsDb>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "a.db")}").AddInterceptors(new SqlitePragmas()))
            .BuildServiceProvider();
        var databases = services.GetRequiredService<IDbContextFactory<AllocationsDb>>();
        await using (var db = await databases.CreateDbContextAsync())
        {
            await db.Database.EnsureCreatedAsync();
        }

        var result = await work(databases);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return result;
    }

    private async Task<Spent> BareAsync(IDbContextFactory<AllocationsDb> databases)
    {
        var made = AllocationRow.Make(rows).ToList();
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var started = Spent.Start();
        await using var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction();
        await using var insert = transaction.Connection!.CreateCommand();
        insert.CommandText = """INSERT INTO "Allocations" ("ChildId", "StaffId", "Role", "StartsOn", "EndsOn", "ChangeReason") VALUES ($child, $staff, 1, $start, $end, $reason)""";
        insert.Transaction = transaction;
        var (child, staff, start) = (insert.Parameters.Add("$child", SqliteType.Text), insert.Parameters.Add("$staff", SqliteType.Text), insert.Parameters.Add("$start", SqliteType.Text));
        var (end, reason) = (insert.Parameters.Add("$end", SqliteType.Text), insert.Parameters.Add("$reason", SqliteType.Text));
        foreach (var row in made)
        {
            (child.Value, staff.Value, start.Value) = (row.Child, row.Staff, row.Start);
            (end.Value, reason.Value) = (row.End.Length > 0 ? row.End : DBNull.Value, "allocation");
            insert.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
        return Spent.Since(started);
    }

    private async Task<(Spent First, Spent Again, long Peak)> ImportAsync(IDbContextFactory<AllocationsDb> databases)
    {
        using var owner = new ImportOwner<AllocationsDb>(databases, [new AllocationsFile()], new KeyDirectory(null!), TimeProvider.System);
        using var memory = new MemoryWatch();
        var started = Spent.Start();
        await TakeAsync(owner);
        var first = Spent.Since(started);
        started = Spent.Start();
        await TakeAsync(owner);
        return (first, Spent.Since(started), memory.Peak - file.Length);
    }

    private async Task TakeAsync(ImportOwner<AllocationsDb> owner)
    {
        var id = Guid.CreateVersion7();
        await owner.BeginAsync(id, "allocations.csv", new ImportReading(), "benchmark", CancellationToken.None);
        for (var index = 0; index * ChunkBytes < file.Length; index++)
        {
            var chunk = file[(index * ChunkBytes)..Math.Min(file.Length, (index + 1) * ChunkBytes)];
            await owner.UploadAsync(id, "allocations.csv", index, chunk, CancellationToken.None);
        }

        var check = await owner.CheckAsync(id, "allocations.csv", CancellationToken.None);
        if (check.State != FileState.Ready || check.Rows != rows)
        {
            throw new InvalidOperationException($"The check says {check.State} after {check.Rows} rows.");
        }

        await owner.CommitAsync(id, "allocations.csv", false, CancellationToken.None);
    }
}
