using Microsoft.Data.Sqlite;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>
/// allocations.csv through a running platform (upload, parse, check, references, stage, merge, derived rows, all over gRPC)
/// against a bare prepared insert of the same rows into an identical table. A fresh platform each round, the first thrown away.
/// The wall clock decides; the processor time of the whole process is printed beside it.
/// </summary>
internal sealed class ImportComparison(int rows, int rounds)
{
    private readonly Town town = new(rows);

    /// <summary>Prints a line a round and the ratio's least, middle and most; returns the middle.</summary>
    public async Task<double> RunAsync(TextWriter output)
    {
        await output.WriteLineAsync($"import of {rows:N0} allocations on SQLite {SqliteVersion()}, synchronous FULL, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        var ratios = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            var (bare, import, again, peak) = await RoundAsync();
            await output.WriteLineAsync(
                $"  round {round}: bare {bare}, import {import}, ratio {bare.Wall / import.Wall:N2}; unchanged again {again}; heap peak {peak / 1024 / 1024} MiB{(round == 0 ? " (thrown away)" : "")}");
            if (round > 0)
            {
                ratios.Add(bare.Wall / import.Wall);
            }
        }

        ratios.Sort();
        await output.WriteLineAsync($"  ratio: least {ratios[0]:N2}, median {ratios[ratios.Count / 2]:N2}, most {ratios[^1]:N2}; at least 0.50 is asked for");
        return ratios[ratios.Count / 2];
    }

    private async Task<(Spent Bare, Spent Import, Spent Again, long Peak)> RoundAsync()
    {
        await using var platform = await RunningPlatform.StartAsync("--empty");
        var importer = new Importer(_ => platform.CallerAs(Roles.Administrator), TimeProvider.System);
        await TakeAsync(importer, town.Ground);
        var allocations = town.AllocationsFile;
        var bare = await BareInsert.RunAsync(Path.Combine(platform.Folder, "caseload.db"), [.. town.Allocations]);

        using var memory = new MemoryWatch();
        var import = await TakeAsync(importer, [allocations]);
        var again = await TakeAsync(importer, [allocations]);
        return (bare, import, again, memory.Peak);
    }

    private static async Task<Spent> TakeAsync(Importer importer, IReadOnlyList<ImportSource> files)
    {
        var started = Spent.Start();
        var result = await importer.RunAsync(new ImportRequest { Files = files }, progress: null, CancellationToken.None);
        return result.Outcome == ImportOutcome.Taken && result.IsReadable
            ? Spent.Since(started)
            : throw new InvalidOperationException($"The import ended as {result.Outcome}: {result.Reason} {string.Join(' ', result.Files.Select(file => $"{file.File} {file.State}"))}");
    }

    private static string SqliteVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }
}
