using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.Synthetic;

namespace WorkforcePlatform.Benchmarks.Pages;

/// <summary>
/// Loads one large made-up authority and asks every page that each demo user can reach, one request after the other, from a client in
/// the same process: what is measured is the whole way from the socket to the last byte.
/// </summary>
internal sealed class PageTimings(AuthoritySize size, int asks)
{
    private const int WarmUps = 3;

    private static readonly string[] Users = ["demo-hr", "demo-manager", "demo-lawyer", "demo-administrator"];

    /// <summary>Asks that were answered with something else than a page: their times say nothing.</summary>
    public int Failed { get; private set; }

    /// <summary>Prints a line a page as it is measured; returns the largest median.</summary>
    public async Task<TimeSpan> RunAsync(TextWriter output)
    {
        await using var platform = await RunningPlatform.StartAsync("--empty");
        await LoadAsync(platform, output);
        await output.WriteLineAsync($"{"median ms",9} {"p90",6} {"max",6} {"processor",9}  page, {asks} times each, on {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        var (asked, largest) = (new HashSet<string>(), TimeSpan.Zero);
        foreach (var user in Users)
        {
            using var reader = new PageReader(platform.People);
            await reader.SignInAsync(user);
            foreach (var (page, address) in (await PageWalk.RunAsync(reader)).Where(found => found.Page == "/" || asked.Add(found.Page)))
            {
                var (times, processor) = await TimeAsync(reader, address);
                var (median, most) = (Of(times, 0.5), Of(times, 0.9));
                largest = median > largest ? median : largest;
                await output.WriteLineAsync($"{median.TotalMilliseconds,9:F1} {most.TotalMilliseconds,6:F0} {times[^1].TotalMilliseconds,6:F0} {processor.TotalMilliseconds,9:F1}  {page} ({user})");
            }
        }

        await output.WriteLineAsync($"{Failed} asks were not answered with a page.");
        return largest;
    }

    private async Task LoadAsync(RunningPlatform platform, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("pages").FullName;
        var request = new SyntheticRequest { AsAt = new DateOnly(2026, 10, 31), Size = size };
        SyntheticAuthorities.Write(folder, request);
        var started = Stopwatch.GetTimestamp();
        var taken = await platform.Services.GetRequiredService<Importer>()
            .RunAsync(new ImportRequest { Files = ImportSource.OfPathOrFolder(folder), AsAt = request.AsAt }, progress: null, CancellationToken.None);
        Directory.Delete(folder, recursive: true);
        await output.WriteLineAsync($"{taken.Outcome} in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s: {string.Join(", ", taken.Files.Select(file => $"{file.File} {file.Rows:N0}"))}");
    }

    // In order, and the processor time of one ask, client included: on a busy machine it says more than the clock.
    private async Task<(TimeSpan[] Times, TimeSpan Processor)> TimeAsync(PageReader reader, string address)
    {
        for (var ask = 0; ask < WarmUps; ask++)
        {
            await AskAsync(reader, address);
        }

        var before = Environment.CpuUsage.TotalTime;
        var times = new List<TimeSpan>();
        for (var ask = 0; ask < asks; ask++)
        {
            var started = Stopwatch.GetTimestamp();
            await AskAsync(reader, address);
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        return ([.. times.Order()], (Environment.CpuUsage.TotalTime - before) / asks);
    }

    private async Task AskAsync(PageReader reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();
        Failed += answer.IsSuccessStatusCode ? 0 : 1;
    }

    private static TimeSpan Of(TimeSpan[] ordered, double part) => ordered[(int)((ordered.Length - 1) * part)];
}
