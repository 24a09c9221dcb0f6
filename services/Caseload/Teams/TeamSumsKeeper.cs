using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>
/// Works out anew the derived rows that an import put off: woken when it is committed, and at start for what a killed process left.
/// Until it is done, lists are counted from the facts; so nothing waits for it and nothing old is shown.
/// </summary>
public sealed partial class TeamSumsKeeper(IDbContextFactory<CaseloadDb> databases, TimeProvider clock, ILogger<TeamSumsKeeper> logger) : BackgroundService
{
    private readonly Channel<bool> awake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Says that rows may have been put off. Returns at once.</summary>
    public void Wake() => awake.Writer.TryWrite(true);

    /// <summary>Does what is put off, if anything is.</summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            if (!await db.TeamSumsDays.AnyAsync(day => day.Build == TeamSumsDay.ThisBuild, ct))
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                await TeamSumsUpdate.RunAsync(db, LondonTime.Today(clock), touched: null, ct);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in awake.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or DbUpdateException)
            {
                // Another writer had the file; the rows stay put off, and the next change or start makes them.
                LogFailure(logger, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Team sums could not be worked out; lists are counted from the facts meanwhile")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
