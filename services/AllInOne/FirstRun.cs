using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Health;

namespace WorkforcePlatform.AllInOne;

/// <summary>
/// Fills an empty data folder with the sample: an ordinary import under an id of its own, repeated at every start until its
/// record says that it was taken. A folder that holds any other import is left alone.
/// </summary>
internal sealed partial class FirstRun(
    IHostApplicationLifetime lifetime, Modes modes, Importer importer, ImportHistory history, SampleNotice notice, ILogger<FirstRun> logger)
    : BackgroundService, IReadinessCheck
{
    private static readonly Guid SampleImport = new("0b2d6e1c-2009-7030-8a10-da5100000001");

    private volatile string? waiting = "Still starting.";

    public string Name => "first-run";

    public Task<string?> WhyNotReadyAsync(CancellationToken ct) => Task.FromResult(waiting);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            if (modes.LoadsSample)
            {
                await LoadAsync(stoppingToken);
            }

            waiting = null;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped before it was done: the next start goes on.
        }
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var known = await history.FindAsync(SampleImport, ct);
        if (known is null && (await history.ListAsync(1, ct)).Count > 0)
        {
            return;
        }

        notice.Sample = LoadedSample.Darlington;
        if (known?.Outcome == ImportOutcome.Taken)
        {
            return;
        }

        waiting = "The sample is being loaded; ready in a few seconds.";
        var folder = Path.Combine(AppContext.BaseDirectory, "Sample", "darlington-2009");
        var result = await importer.RunAsync(new ImportRequest { ImportId = SampleImport, Files = ImportSource.OfPathOrFolder(folder) }, progress: null, ct);
        var rows = result.Files.Sum(file => file.Rows);
        LogLoaded(logger, result.Outcome, rows);
        if (result.Outcome != ImportOutcome.Taken)
        {
            throw new InvalidOperationException($"The sample was not taken ({result.Outcome}). Start with --empty, or see Import for its faults.");
        }

    }

    private async Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var whenStopped = ct.Register(() => started.TrySetCanceled(ct));
        await started.Task;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sample: {Outcome}, {Rows} rows.")]
    private static partial void LogLoaded(ILogger logger, ImportOutcome outcome, int rows);
}
