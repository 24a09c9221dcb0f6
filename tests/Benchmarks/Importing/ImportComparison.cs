using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload.Teams;
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
    private readonly Councils councils = new(rows);

    /// <summary>Prints a line a round and the ratio's least, middle and most; returns the middle.</summary>
    public async Task<double> RunAsync(TextWriter output)
    {
        await output.WriteLineAsync($"import of {rows:N0} allocations on SQLite {SqliteVersion()}, synchronous FULL, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        var ratios = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            var (bare, import, again) = await RoundAsync();
            await output.WriteLineAsync(
                $"  round {round}: bare {bare}, import {import}, ratio {bare.Wall / import.Wall:N2}; unchanged again {again}{(round == 0 ? " (thrown away)" : "")}");
            if (round > 0)
            {
                ratios.Add(bare.Wall / import.Wall);
            }
        }

        await output.WriteLineAsync($"  live heap at most {await PeakAsync() / 1024 / 1024} MiB above where the import began");
        ratios.Sort();
        await output.WriteLineAsync($"  ratio: least {ratios[0]:N2}, median {ratios[ratios.Count / 2]:N2}, most {ratios[^1]:N2}; at least 0.50 is asked for");
        return ratios[ratios.Count / 2];
    }

    private async Task<(Spent Bare, Spent Import, Spent Again)> RoundAsync()
    {
        await using var platform = await RunningPlatform.StartAsync("--empty");
        var importer = new Importer(_ => platform.CallerAs(Roles.Administrator), TimeProvider.System);
        await TakeAsync(platform, importer, councils.Ground);
        var allocations = councils.AllocationsFile;
        var bare = await BareInsert.RunAsync(Path.Combine(platform.Folder, "caseload.db"), [.. councils.Allocations]);

        var import = await TakeAsync(platform, importer, [allocations]);
        var again = await TakeAsync(platform, importer, [allocations]);
        return (bare, import, again);
    }

    // In a round of its own: looking costs time.
    private async Task<long> PeakAsync()
    {
        await using var platform = await RunningPlatform.StartAsync("--empty");
        var importer = new Importer(_ => platform.CallerAs(Roles.Administrator), TimeProvider.System);
        await TakeAsync(platform, importer, councils.Ground);
        var allocations = councils.AllocationsFile;
        using var memory = new MemoryWatch();
        await TakeAsync(platform, importer, [allocations]);
        return memory.Peak;
    }

    // What is worked out behind an import is waited for, so that it is in nobody's time but its own.
    private static async Task<Spent> TakeAsync(RunningPlatform platform, Importer importer, IReadOnlyList<ImportSource> files)
    {
        var started = Spent.Start();
        var result = await importer.RunAsync(new ImportRequest { Files = files }, progress: null, CancellationToken.None);
        var spent = Spent.Since(started);
        await platform.Services.GetRequiredService<TeamSumsKeeper>().CatchUpAsync(CancellationToken.None);
        return result.Outcome == ImportOutcome.Taken && result.IsReadable
            ? spent
            : throw new InvalidOperationException($"The import ended as {result.Outcome}: {result.Reason} {string.Join(' ', result.Files.Select(file => $"{file.File} {file.State}"))}");
    }

    private static string SqliteVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }
}
