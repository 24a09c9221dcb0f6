using WorkforcePlatform.PlatformSupport;

namespace WorkforcePlatform.Platform.Tests.Faults;

/// <summary>kill -9 at any moment of an import and of delivery loses no accepted change and doubles none.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;

    private readonly string folder = Directory.CreateTempSubdirectory("kill").FullName;
    private readonly string files = Directory.CreateTempSubdirectory("kill-files").FullName;

    [Fact]
    public async Task Twenty_kills_during_import_and_delivery_leave_nothing_different()
    {
        // The seed is in the failure's message, so that a failing run can be repeated.
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var moments = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            SmallAuthority.Write(files, round: kill);
            using var platform = await PlatformProcess.StartAsync(folder, "--empty");
            var import = CommandLine.RunAsync(folder, "import", files);
            var delay = TimeSpan.FromMilliseconds(random.Next(50, 2500));
            var ended = await Task.WhenAny(import, AfterAsync(delay)) == import;
            platform.Kill();
            moments.Add($"{delay.TotalMilliseconds}{(ended ? " (import done)" : "")}");
            await import;
        }

        using var last = await PlatformProcess.StartAsync(folder, "--empty");
        var finished = await CommandLine.RunAsync(folder, "import", files);
        var verified = await CommandLine.RunAsync(folder, "verify");
        var report = await CommandLine.RunAsync(folder, "report", "pressure", "--as-at", SmallAuthority.Day, "--unit", "SYN", "--format", "csv");

        var how = $"Seed {seed}; killed after {string.Join(", ", moments)} ms.\n{finished.Output}{finished.Errors}\n{verified.Output}{verified.Errors}";
        Assert.True(finished.ExitCode == 0, how);
        Assert.True(verified.ExitCode == 0, how);
        Assert.True(report.Lines.Any(line => line.StartsWith($"SYN,caseload_per_in_post_fte,{SmallAuthority.CaseloadPerWorker},{SmallAuthority.Children},{SmallAuthority.Workers},", StringComparison.Ordinal)), how + report.Output);
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        Directory.Delete(files, recursive: true);
    }

    // A kill has no event to wait for: the moment is the test.
    private static Task AfterAsync(TimeSpan delay)
    {
        var passed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var timer = new Timer(_ => passed.TrySetResult(), null, delay, Timeout.InfiniteTimeSpan);
        return passed.Task.ContinueWith(_ => timer.Dispose(), TaskScheduler.Default);
    }
}
