using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Legal.V1;
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
            var import = ImportUntilKilledAsync(platform);
            var writing = writers.WriteAsync(platform, kill);
            await Task.WhenAny(import, AfterAsync(moments[kill]));
            platform.Kill();
            await Task.WhenAll(import, writing);
        }

        SyntheticRounds.Write(files, round: Kills);
        using var last = await PlatformProcess.StartAsync(folder, "--empty");
        var finished = await ImportAsync(last);
        var again = await ImportAsync(last);
        var verified = await CommandLine.RunAsync(folder, "verify");

        var how = $"Seed {seed}; killed after {string.Join(", ", moments.Select(moment => (int)moment.TotalMilliseconds))} ms.\n{finished.Reason}\n{string.Join('\n', again.Files)}\n{verified.Output}{verified.Errors}";
        Assert.True(finished.Outcome == ImportOutcome.Taken, how);
        Assert.True(verified.ExitCode == 0, how);
        Assert.True(again.Files.Count > 0 && again.Files.All(file => (file.NewRows, file.ChangedRows) == (0, 0)), how);
        Assert.Equal(expected, await FiguresAsync(last));
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
        var taken = await ImportAsync(platform);
        var took = Stopwatch.GetElapsedTime(started);
        Assert.True(taken.Outcome == ImportOutcome.Taken, taken.Reason);
        return (await FiguresAsync(platform), took);
    }

    // One in each equal part of the import, in any order: so the first files are hit as well as the last.
    private static TimeSpan[] Moments(Random random, TimeSpan took)
    {
        TimeSpan[] moments = [.. Enumerable.Range(0, Kills).Select(part => took * ((part + random.NextDouble()) / Kills))];
        random.Shuffle(moments);
        return moments;
    }

    private async Task<ImportResult> ImportAsync(PlatformProcess into)
    {
        using var calls = into.Connect();
        return await new Importer(_ => calls.Caller, TimeProvider.System)
            .RunAsync(new ImportRequest { Files = ImportSource.OfPathOrFolder(files), AsAt = SyntheticRounds.Day }, progress: null, CancellationToken.None);
    }

    private async Task ImportUntilKilledAsync(PlatformProcess into)
    {
        try
        {
            await ImportAsync(into);
        }
        catch (RpcException)
        {
            // Nobody answers any more: what was taken by then is what the test is about.
        }
    }

    // Every unit's figures but their sources, which name the import; and the months of the lawyers.
    private static async Task<string> FiguresAsync(PlatformProcess of)
    {
        using var calls = of.Connect();
        var pressure = await new PressureService.PressureServiceClient(calls.Caller).ListPressureRowsAsync(new() { On = $"{SyntheticRounds.Day:yyyy-MM-dd}", PageSize = 200 });
        var legal = await new WorkloadService.WorkloadServiceClient(calls.Caller).GetOpenMattersAsync(new());
        return $"{pressure}\n{legal}";
    }

    // A kill has no event to wait for: the moment is the test.
    private static Task AfterAsync(TimeSpan delay)
    {
        var passed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var timer = new Timer(_ => passed.TrySetResult(), null, delay, Timeout.InfiniteTimeSpan);
        return passed.Task.ContinueWith(_ => timer.Dispose(), TaskScheduler.Default);
    }
}
