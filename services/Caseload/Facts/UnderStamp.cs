using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>One reading of the database, kept for as long as the facts' stamp stands and the day lasts, if it is one to keep.</summary>
internal sealed class UnderStamp<T>(IDbContextFactory<CaseloadDb> databases, TimeProvider clock, Func<CaseloadDb, DateOnly, CancellationToken, Task<T>> read, Func<T, bool> keeps) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private Kept? latest;

    public async Task<T> ReadAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = LondonTime.Today(clock);
        if (latest is { } known && known.Stands(await StampAsync(db, ct), today))
        {
            return known.Value;
        }

        await reading.WaitAsync(ct);
        try
        {
            // One read transaction: every table is seen as of the same commit.
            await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, ct);
            var stamp = await StampAsync(db, ct);
            if (latest is not { } meanwhile || !meanwhile.Stands(stamp, today))
            {
                latest = new Kept(stamp, today, await read(db, today, ct));
            }

            var value = latest.Value;
            latest = keeps(value) ? latest : null;
            return value;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private static Task<long> StampAsync(CaseloadDb db, CancellationToken ct) => db.FactsStamps.Select(stamp => stamp.Value).SingleAsync(ct);

    private sealed record Kept(long Stamp, DateOnly Today, T Value)
    {
        public bool Stands(long stamp, DateOnly today) => Stamp == stamp && Today == today;
    }
}
