using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.Synthetic;

namespace WorkforcePlatform.Benchmarks.Pressure;

/// <summary>
/// Every unit's sums of the current day for a country's worth of made-up authorities: from the derived rows, read anew after a change and as
/// the service keeps them, against counting the open cases by team and category alone in the same database. In turns, the first round thrown away.
/// </summary>
internal sealed class EnglandPressure(int authorities, int rounds)
{
    private const int Asks = 40;

    // The least that a GROUP BY could do: one table, nobody's posts, no present worker. What the rows give besides costs it nothing here.
    private const string Counting =
        "SELECT Team, Category, count(*) FROM Cases WHERE OpenedOn <= $day AND (ClosedOn IS NULL OR ClosedOn > $day) GROUP BY Team, Category";

    /// <summary>Prints a line a round; true if a fresh reading takes 10 ms at the 99th percentile at most and a fiftieth of the counting at the median.</summary>
    public async Task<bool> RunAsync(TextWriter output)
    {
        await using var platform = await RunningPlatform.StartAsync("--empty");
        await LoadAsync(platform, output);
        var (counted, anew, kept) = (new List<double>(), new List<double>(), new List<double>());
        using var keeping = Reader(platform);
        for (var round = 0; round <= rounds; round++)
        {
            var (count, first, again) = (await CountAsync(platform), await ReadAfterChangesAsync(platform, keeping), await ReadKeptAsync(keeping));
            await output.WriteLineAsync($"  round {round}: GROUP BY {Line(count)}; derived rows {Line(first)}; as kept {Line(again)}; ratio of medians {Of(count, 0.5) / Of(first, 0.5):N0} and {Of(count, 0.5) / Of(again, 0.5):N0}{(round == 0 ? " (thrown away)" : "")}");
            if (round > 0)
            {
                counted.AddRange(count);
                anew.AddRange(first);
                kept.AddRange(again);
            }
        }

        var ratio = Of(counted, 0.5) / Of(kept, 0.5);
        await output.WriteLineAsync($"  all rounds: GROUP BY {Line(counted)}; derived rows {Line(anew)}; as kept {Line(kept)}; ratio {Of(counted, 0.5) / Of(anew, 0.5):N0} and {ratio:N0}");
        return Of(kept, 0.99) <= 10 && ratio >= 50;
    }

    private async Task LoadAsync(RunningPlatform platform, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("england").FullName;
        var request = new SyntheticRequest { AsAt = new DateOnly(2026, 10, 31), Authorities = authorities, Size = new AuthoritySize { OpenCases = 2_615, Teams = 13, Matters = 366 } };
        SyntheticAuthorities.Write(folder, request);
        var started = Stopwatch.GetTimestamp();
        var taken = await platform.Services.GetRequiredService<Importer>()
            .RunAsync(new ImportRequest { Files = ImportSource.OfPathOrFolder(folder), AsAt = request.AsAt }, progress: null, CancellationToken.None);
        Directory.Delete(folder, recursive: true);
        await platform.Services.GetRequiredService<TeamSumsKeeper>().CatchUpAsync(CancellationToken.None);
        await output.WriteLineAsync($"{taken.Outcome} in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s: {string.Join(", ", taken.Files.Select(file => $"{file.File} {file.Rows:N0}"))}");
    }

    private static FactsReader Reader(RunningPlatform platform) =>
        new(platform.Services.GetRequiredService<IDbContextFactory<CaseloadDb>>(), TimeProvider.System);

    private static async Task<List<double>> CountAsync(RunningPlatform platform)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(platform.Folder, "caseload.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Counting;
        command.Parameters.AddWithValue("$day", new DateOnly(2026, 10, 31).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return await TimedAsync(Asks / 4, async () =>
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                reader.GetInt64(2);
            }
        });
    }

    // What a change does to readings: none that is kept stands any more. The change itself is in nobody's time.
    private static async Task<List<double>> ReadAfterChangesAsync(RunningPlatform platform, FactsReader reader)
    {
        var databases = platform.Services.GetRequiredService<IDbContextFactory<CaseloadDb>>();
        var times = new List<double>();
        for (var one = 0; one < Asks; one++)
        {
            await using var db = await databases.CreateDbContextAsync();
            db.RaiseStamp();
            await db.SaveChangesAsync();
            times.AddRange(await TimedAsync(1, () => RowsAsync(reader)));
        }

        return times;
    }

    private static Task<List<double>> ReadKeptAsync(FactsReader reader) => TimedAsync(Asks * 10, () => RowsAsync(reader));

    private static async Task RowsAsync(FactsReader reader)
    {
        var figures = await reader.ReadTeamsAsync(CancellationToken.None);
        ArgumentNullException.ThrowIfNull(figures.Sums);
    }

    private static async Task<List<double>> TimedAsync(int asks, Func<Task> ask)
    {
        var times = new List<double>();
        for (var one = 0; one < asks; one++)
        {
            var started = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    private static string Line(List<double> times) => $"p50 {Of(times, 0.5):N2} p99 {Of(times, 0.99):N2} ms";

    private static double Of(List<double> times, double part) => times.Order().ElementAt((int)Math.Ceiling((times.Count - 1) * part));
}
