using System.Diagnostics;
using System.Globalization;
using WorkforcePlatform.PlatformSupport;

namespace WorkforcePlatform.Platform.Tests.Faults;

/// <summary>
/// kill -9 at any moment of an import of all four services' files and of delivery, while eight people write, loses no accepted change,
/// doubles none, and leaves every audit chain whole.
/// </summary>
public sealed class KillTests : IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "20", CultureInfo.InvariantCulture);

    private readonly string untouched = Directory.CreateTempSubdirectory("never-killed").FullName;
    private readonly string folder = Directory.CreateTempSubdirectory("kill").FullName;
    private readonly string files = Directory.CreateTempSubdirectory("kill-files").FullName;

    [Fact]
    public async Task Kills_during_import_and_delivery_leave_what_an_import_without_one_leaves()
    {
        // The seed is in the failure's message, so that a failing run can be repeated.
        var seed = Random.Shared.Next();
        var (expected, took) = await ImportUntouchedAsync();
        var moments = Moments(new Random(seed), took);
        var writers = new Writers();
        for (var kill = 0; kill < Kills; kill++)
        {
            SyntheticRounds.Write(files, round: kill);
            using var platform = await PlatformProcess.StartAsync(folder, "--empty");
            var import = ImportAsync(folder);
            var writing = writers.WriteAsync(platform, kill);
            await Task.WhenAny(import, AfterAsync(moments[kill]));
            platform.Kill();
            await Task.WhenAll(import, writing);
        }

        SyntheticRounds.Write(files, round: Kills);
        using var last = await PlatformProcess.StartAsync(folder, "--empty");
        var finished = await ImportAsync(folder);
        var again = await ImportAsync(folder);
        var verified = await CommandLine.RunAsync(folder, "verify");

        var how = $"Seed {seed}; killed after {string.Join(", ", moments.Select(moment => (int)moment.TotalMilliseconds))} ms.\n{finished.Output}{finished.Errors}\n{again.Output}\n{verified.Output}{verified.Errors}";
        Assert.True(finished.ExitCode == 0, how);
        Assert.True(verified.ExitCode == 0, how);
        Assert.True(again.Lines.Count > 0 && again.Lines.All(line => line.Contains(": 0 new, 0 changed, ", StringComparison.Ordinal)), how);
        Assert.Equal(expected, await FiguresAsync(folder));
        Assert.True(writers.Accepted.Count > 0, how);
        Assert.Equal([], await writers.LostOrDoubledAsync(last));
    }

    public void Dispose()
    {
        foreach (var made in (string[])[untouched, folder, files])
        {
            Directory.Delete(made, recursive: true);
        }
    }

    // What the last round's files give where nothing was ever killed, and how long their import takes on this machine today.
    private async Task<(string Figures, TimeSpan Took)> ImportUntouchedAsync()
    {
        SyntheticRounds.Write(files, round: Kills);
        using var platform = await PlatformProcess.StartAsync(untouched, "--empty");
        var started = Stopwatch.GetTimestamp();
        var taken = await ImportAsync(untouched);
        var took = Stopwatch.GetElapsedTime(started);
        Assert.True(taken.ExitCode == 0, taken.Output + taken.Errors);
        return (await FiguresAsync(untouched), took);
    }

    // One in each equal part of the import, in any order: so the first files are hit as well as the last.
    private static TimeSpan[] Moments(Random random, TimeSpan took)
    {
        TimeSpan[] moments = [.. Enumerable.Range(0, Kills).Select(part => took * ((part + random.NextDouble()) / Kills))];
        random.Shuffle(moments);
        return moments;
    }

    private Task<CommandLineResult> ImportAsync(string into) => CommandLine.RunAsync(into, "import", files, "--as-at", $"{SyntheticRounds.Day:yyyy-MM-dd}");

    private static async Task<string> FiguresAsync(string of) =>
        (await CommandLine.RunAsync(of, "report", "pressure", "--as-at", $"{SyntheticRounds.Day:yyyy-MM-dd}", "--format", "csv")).Output
        + (await CommandLine.RunAsync(of, "report", "legal-open-matters", "--format", "csv")).Output;

    // A kill has no event to wait for: the moment is the test.
    private static Task AfterAsync(TimeSpan delay)
    {
        var passed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var timer = new Timer(_ => passed.TrySetResult(), null, delay, Timeout.InfiniteTimeSpan);
        return passed.Task.ContinueWith(_ => timer.Dispose(), TaskScheduler.Default);
    }
}
