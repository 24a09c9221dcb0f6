using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkforcePlatform.Messaging.Receiving;

namespace WorkforcePlatform.Messaging.Sending;

/// <summary>
/// Publishes what is in an outbox and deletes it once it is acknowledged. Woken after each commit, else it looks twice a second.
/// It always starts from the oldest row and never remembers how far it came: a crash anywhere means at worst that events are
/// published again, with the same ids, and consumers ignore what they have.
/// </summary>
internal sealed partial class OutboxRelay<TDb>(
    OwnedEvents<TDb> owned,
    IEnumerable<IEventConsumer> consumers,
    IDbContextFactory<TDb> databases,
    IEventBus bus,
    OutboxSignals signals,
    TimeProvider clock,
    IHostApplicationLifetime host,
    ILogger<OutboxRelay<TDb>> log) : BackgroundService, IOutboxRelay
    where TDb : MessagingDb
{
    public static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim gate = new(1);
    private RelayLease? lease;

    public string Service => owned.Service;

    public bool Runs { get; } = owned.Consumers.IsSubsetOf(consumers.Select(c => c.Service));

    public async Task<int> DeliverPendingAsync(CancellationToken ct)
    {
        if (!Runs)
        {
            return 0;
        }

        await gate.WaitAsync(ct);
        try
        {
            var delivered = 0;
            while (await DeliverBatchAsync(ct) is > 0 and var count)
            {
                delivered += count;
            }

            return delivered;
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<OutboxBacklog> BacklogAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var pending = await db.Outbox.CountAsync(ct);
        var oldest = await db.Outbox.OrderBy(m => m.Sequence).Select(m => (DateTimeOffset?)m.OccurredAt).FirstOrDefaultAsync(ct);
        return new OutboxBacklog(pending, oldest);
    }

    public override void Dispose()
    {
        lease?.Dispose();
        gate.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!Runs)
        {
            KeepsEvents(Service);
            return;
        }

        await StartOfHostAsync(stoppingToken);
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverPendingAsync(stoppingToken);
                failures = 0;
                await signals.Of(typeof(TDb)).WaitAsync(Poll, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                if (failures++ == 0)
                {
                    WillPublishAgain(failure, Service);
                }

                await Task.Delay(PauseAfter(failures), clock, stoppingToken);
            }
        }
    }

    // The consumers' databases are brought up to date while the host starts. An event that met an older schema would be put
    // aside for no fault of its own.
    private async Task StartOfHostAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }

    private static TimeSpan PauseAfter(int failures) =>
        TimeSpan.FromTicks(Math.Min(Poll.Ticks << Math.Min(failures - 1, 10), LongestPause.Ticks));

    private async Task<int> DeliverBatchAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        lease ??= RelayLease.TryTake(db);
        if (lease is null)
        {
            return 0;
        }

        var batch = await OutboxBatch.OldestAsync(db, ct);
        if (batch.Count == 0)
        {
            return 0;
        }

        await bus.PublishAsync([.. batch.Select(m => m.ToEnvelope())], ct);
        var sequences = batch.ConvertAll(m => m.Sequence);

        // The acknowledgement stands even if the process is told to stop now.
        await db.Outbox.Where(m => sequences.Contains(m.Sequence)).ExecuteDeleteAsync(CancellationToken.None);
        return batch.Count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} keeps its events: not every consumer runs here")]
    private partial void KeepsEvents(string service);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Events of {Service} could not be delivered; they are kept and published again")]
    private partial void WillPublishAgain(Exception failure, string service);
}
