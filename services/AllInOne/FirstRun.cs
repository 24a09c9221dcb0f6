using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.Pages.Data;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Health;

namespace WorkforcePlatform.AllInOne;

/// <summary>
/// Fills an empty data folder with the sample, or the synthetic one with a made-up authority: an ordinary import under an id of its
/// own, repeated at every start until its record says that it was taken. A folder that holds any other import is left alone.
/// </summary>
internal sealed partial class FirstRun(
    IHostApplicationLifetime lifetime,
    Modes modes,
    OpenedFolder folder,
    Importer importer,
    ImportHistory history,
    SampleNotice notice,
    TimeProvider clock,
    ILogger<FirstRun> logger)
    : BackgroundService, IReadinessCheck
{
    private volatile string? waiting = "Still starting.";

    public string Name => "first-run";

    private FirstData? Data => folder.Kind switch
    {
        DataFolderKind.Synthetic => FirstData.Synthetic(folder.PathOf(folder.Kind), DateOnly.FromDateTime(clock.GetLocalNow().Date)),
        _ when modes.LoadsSample => FirstData.Sample,
        _ => null,
    };

    public Task<string?> WhyNotReadyAsync(CancellationToken ct) => Task.FromResult(waiting);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            if (Data is { } data)
            {
                await LoadAsync(data, stoppingToken);
            }

            waiting = null;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped before it was done: the next start goes on.
        }
    }

    private async Task LoadAsync(FirstData data, CancellationToken ct)
    {
        var known = await history.FindAsync(data.ImportId, ct);
        if (known is null && (await history.ListAsync(1, ct)).Count > 0)
        {
            return;
        }

        notice.Sample = data.Notice;
        if (known?.Outcome == ImportOutcome.Taken)
        {
            return;
        }

        waiting = "The first data is being loaded; ready in a few seconds.";
        var result = await importer.RunAsync(data.Files(), progress: null, ct);
        var rows = result.Files.Sum(file => file.Rows);
        LogLoaded(logger, result.Outcome, rows);
        if (result.Outcome != ImportOutcome.Taken)
        {
            throw new InvalidOperationException($"The first data was not taken ({result.Outcome}). Start with --empty, or see Import for its faults.");
        }
    }

    private async Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var whenStopped = ct.Register(() => started.TrySetCanceled(ct));
        await started.Task;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "First data: {Outcome}, {Rows} rows.")]
    private static partial void LogLoaded(ILogger logger, ImportOutcome outcome, int rows);
}
