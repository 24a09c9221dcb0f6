using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkforcePlatform.Messaging.Receiving;
using WorkforcePlatform.Messaging.States;

namespace WorkforcePlatform.Messaging.Operations;

/// <summary>
/// At start, fills every projection without a row from its owner's state feed. Events speak of changes only: a service that begins to
/// listen on a data folder in use, or was left behind with an empty database, would otherwise wait for each thing to change.
/// Where the owner does not answer it asks again until it does; events that come meanwhile are applied as ever.
/// </summary>
internal sealed partial class FirstFill<TDb>(
    ConsumedEvents<TDb> consumed,
    EventConsumer<TDb> consumer,
    StateFeedReader feed,
    IDbContextFactory<TDb> databases,
    TimeProvider clock,
    IHostApplicationLifetime host,
    ILogger<FirstFill<TDb>> log) : BackgroundService
    where TDb : MessagingDb
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private async Task FillAsync(CancellationToken ct)
    {
        foreach (var type in await EmptyAsync(ct))
        {
            var filled = 0;
            await foreach (var events in feed.PagesAsync(type, ct))
            {
                filled += await consumer.ConsumeAsync(events, again: false, ct);
            }

            if (filled > 0)
            {
                Filled(consumed.Service, filled, type);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        for (var pause = FirstPause; !await TryFillAsync(stoppingToken); pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    // The owner may be hosted by this very process, which answers no call before it has started.
    private async Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }

    private async Task<bool> TryFillAsync(CancellationToken ct)
    {
        try
        {
            await FillAsync(ct);
            return true;
        }
        catch (Exception failure) when (failure is Grpc.Core.RpcException or System.Data.Common.DbException or DbUpdateException && !ct.IsCancellationRequested)
        {
            NotYet(failure, consumed.Service);
            return false;
        }
    }

    private async Task<List<string>> EmptyAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var empty = new List<string>();
        foreach (var projected in consumed.Projections)
        {
            if (!await projected.AnyAsync(db, ct))
            {
                empty.Add(projected.Type);
            }
        }

        return [.. empty.Distinct()];
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Service}: {Count} rows were filled from the current states of {Type}")]
    private partial void Filled(string service, int count, string type);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Service}: an owner could not be asked for its current states yet; it is asked again")]
    private partial void NotYet(Exception failure, string service);
}
