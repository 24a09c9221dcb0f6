using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.ImportClient.Folders;

/// <summary>
/// Reads the folder every day at its time, and once the platform is up if the last time was missed. It never holds up the start, and
/// nothing that goes wrong with the folder ends it.
/// </summary>
internal sealed partial class FolderSchedule(FolderReader reader, Readiness readiness, TimeProvider clock, ILogger<FolderSchedule> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!reader.IsSet)
        {
            return;
        }

        var at = TimeOnly.ParseExact(reader.Options.At, "HH:mm", CultureInfo.InvariantCulture);
        var started = clock.GetUtcNow();
        using var ticks = new PeriodicTimer(LookEvery, clock);
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(at, started, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The platform goes on whatever is wrong with a folder; the next look tries again.
                LogFailure(logger, failure);
            }
        }
    }

    // Looked at often instead of waited for: the clock may be set, and the machine may sleep.
    private async Task LookAsync(TimeOnly at, DateTimeOffset started, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var isUp = now - started > Patience || (await readiness.ObjectionsAsync(ct)).Count == 0;
        if (isUp && !(reader.Last()?.At >= LondonTime.LastAt(at, now)))
        {
            var read = await reader.ReadAsync(ct);
            LogRead(logger, read.Outcome, read.ImportId);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The folder was read: {Outcome}, import {ImportId}.")]
    private static partial void LogRead(ILogger logger, FolderOutcome outcome, Guid? importId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder could not be read")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
