using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Synthetic;

namespace WorkforcePlatform.Benchmarks.Pressure;

/// <summary>
/// One authority's pressure on days of the past year in no order, counted from the facts and asked over the wire: every unit's figures of
/// the day, and the whole answer of the pressure page with its twelve weeks and levels.
/// </summary>
internal sealed class PastDays(int openCases, int days)
{
    private const int MostPage = 200;
    private static readonly DateOnly AsAt = new(2026, 10, 31);

    /// <summary>Prints both; true if both take 150 ms at the 99th percentile at most.</summary>
    public async Task<bool> RunAsync(TextWriter output)
    {
        await using var platform = await RunningPlatform.StartAsync("--empty");
        var folder = Directory.CreateTempSubdirectory("past").FullName;
        SyntheticAuthorities.Write(folder, new SyntheticRequest { AsAt = AsAt, Size = AuthoritySize.Of(openCases) });
        await platform.Services.GetRequiredService<Importer>()
            .RunAsync(new ImportRequest { Files = ImportSource.OfPathOrFolder(folder), AsAt = AsAt }, progress: null, CancellationToken.None);
        Directory.Delete(folder, recursive: true);

        var pressure = platform.As<PressureService.PressureServiceClient>(Roles.Administrator);
        var asked = new DateOnly[days];
        var random = new Random(1);
        Array.ForEach([.. Enumerable.Range(0, days)], one => asked[one] = AsAt.AddDays(-random.Next(1, 365)));
        var lists = await TimedAsync(asked, async day => await pressure.ListPressureRowsAsync(new() { On = day, PageSize = MostPage }));
        var pages = await TimedAsync(asked, async day => await pressure.GetPressureAsync(new() { On = day }));
        await output.WriteLineAsync($"one authority of {openCases:N0} open cases, {days} days: every unit's figures {Line(lists)}; the pressure page's answer {Line(pages)}");
        return lists[(int)((days - 1) * 0.99)] <= 150 && pages[(int)((days - 1) * 0.99)] <= 150;
    }

    private static async Task<double[]> TimedAsync(DateOnly[] asked, Func<string, Task> ask)
    {
        await ask(Iso(AsAt));
        var times = new List<double>();
        foreach (var day in asked)
        {
            var started = Stopwatch.GetTimestamp();
            await ask(Iso(day));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return [.. times.Order()];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Line(double[] ordered) => $"p50 {ordered[ordered.Length / 2]:N0}, p99 {ordered[(int)((ordered.Length - 1) * 0.99)]:N0}, max {ordered[^1]:N0} ms";
}
