using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>Seals one chain each second, and once a day removes what its retention gives up. Told to stop, it first seals what is there.</summary>
internal sealed partial class AuditSealer(IAuditChain chain, IOptions<PlatformOptions> options, TimeProvider clock, ILogger<AuditSealer> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(chain.SealAsync, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var second = new PeriodicTimer(Pause, clock);
        var cleared = DateTimeOffset.MinValue;
        do
        {
            await TryAsync(chain.SealAsync, stoppingToken);
            if (clock.GetUtcNow() - cleared >= Day)
            {
                cleared = clock.GetUtcNow();
                await TryAsync(RemoveOldAsync, stoppingToken);
            }
        }
        while (await second.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RemoveOldAsync(CancellationToken ct)
    {
        if (await AuditRetention.ApplyAsync(chain, options.Value.Audit, clock.GetUtcNow(), ct) is > 0 and var removed)
        {
            LogRemoved(chain.Service, chain.Log, removed);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        try
        {
            await work(ct);
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException)
        {
            // Busy with an import, say. What waits is still there in a second.
            LogFailure(failure, chain.Service, chain.Log);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // No time left to stop in. What waits is sealed after the next start.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Service}: {Count} entries were removed from the audit log of {Log} by their age")]
    private partial void LogRemoved(string service, AuditLog log, long count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service}: the audit log of {Log} could not be sealed; it is tried again in a second")]
    private partial void LogFailure(Exception failure, string service, AuditLog log);
}
