using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Once an hour, gives up what was staged a day ago and never taken.</summary>
internal sealed partial class StagedFilesCleaner(IEnumerable<IImportOwner> owners, TimeProvider clock, ILogger<StagedFilesCleaner> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                foreach (var owner in owners)
                {
                    await owner.DiscardOlderAsync(clock.GetUtcNow() - StagedFiles.Kept, stoppingToken);
                }
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException)
            {
                // A busy database is no reason to stop; the next hour tries again.
                LogFailure(logger, failure);
            }
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Staged import files could not be cleared")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
