using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Pressure.Levels;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>
/// Stores each London day's figures a quarter of an hour after it ended, as they are known then, and what was missed since the last
/// one; in the same transaction, whose level changed. A day missed for longer than <see cref="LongestMissed"/> stays missing. A day is
/// stored once, whoever tries.
/// </summary>
public sealed partial class SnapshotTaker(IDbContextFactory<CaseloadDb> databases, FactsReader facts, IOptions<SnapshotOptions> options, TimeProvider clock, ILogger<SnapshotTaker> logger) : BackgroundService
{
    /// <summary>Days after which what is known has too little to do with what was known.</summary>
    public const int LongestMissed = 35;

    private static readonly TimeOnly At = new(0, 15);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private DateOnly done;

    /// <summary>Stores every day that is due. Nothing while nothing is loaded.</summary>
    public async Task TakeDueAsync(CancellationToken ct)
    {
        var last = LondonTime.DayOf(LondonTime.LastAt(At, clock.GetUtcNow())).AddDays(-1);
        if (done == last)
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var newest = await db.Snapshots.MaxAsync(snapshot => (DateOnly?)snapshot.On, ct);
        var known = await facts.ReadAsync(ct);
        if (known.FiguresTo is null)
        {
            return;
        }

        // Without any, the platform is new: what was known on the days before is nothing.
        var first = newest is { } day ? Max(day.AddDays(1), last.AddDays(1 - LongestMissed)) : last;
        for (var on = first; on <= last; on = on.AddDays(1))
        {
            await StoreAsync(known.ToStored(on), LevelsNoted.Of(known, on), ct);
        }

        await ForgetAsync(db, last.AddDays(1 - options.Value.KeepDays), ct);
        done = last;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(LookEvery, clock);
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TakeDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or DbUpdateException)
            {
                // Another writer had the file, or another process stored the day first: the next look finds what is left to do.
                LogFailure(logger, failure);
            }
        }
    }

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;

    private static async Task ForgetAsync(CaseloadDb db, DateOnly before, CancellationToken ct)
    {
        var old = await db.Snapshots.Where(snapshot => snapshot.On < before).Select(snapshot => snapshot.On).Distinct().ToListAsync(ct);
        var ordinary = old.FindAll(day => !StoredSnapshot.IsKept(day));
        if (ordinary.Count > 0)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.Snapshots.Where(snapshot => EF.Parameter(ordinary).Contains(snapshot.On)).ExecuteDeleteAsync(ct);
            await db.SnapshotBodies.Where(body => EF.Parameter(ordinary).Contains(body.On)).ExecuteDeleteAsync(ct);
            await transaction.CommitAsync(ct);
        }
    }

    // The figures are worked out and written as bytes before anything is locked.
    private async Task StoreAsync(StoredDay day, LevelsNoted levels, CancellationToken ct)
    {
        var content = StoredDayContent.Of(day);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Snapshots.AnyAsync(snapshot => snapshot.On == day.On, ct))
        {
            return;
        }

        db.Snapshots.Add(new StoredSnapshot { On = day.On, TakenAt = clock.GetUtcNow() });
        db.SnapshotBodies.Add(new SnapshotBody { On = day.On, Content = content });
        await levels.NoteAsync(db, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        LogTaken(logger, day.On, content.Length);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The snapshot of {Day:yyyy-MM-dd} was stored, {Bytes} bytes")]
    private static partial void LogTaken(ILogger logger, DateOnly day, int bytes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A snapshot could not be stored; it is tried again in a minute")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
