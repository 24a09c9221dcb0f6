using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.Messaging;

/// <summary>
/// What a service reads of its database for a day, kept in memory for as long as the <see cref="ChangeStamp"/> stands, so that a list costs
/// one small query; every replica of the service sees a change with the transaction that made it.
/// </summary>
/// <param name="databases">Opens the database that is read.</param>
/// <param name="days">How many days are kept at most.</param>
/// <param name="read">Reads a day, in a transaction in which every query sees the same commit. What it gives is shared and must not be changed.</param>
/// <param name="keeps">Says which readings are kept. Null: all of them.</param>
public sealed class KeptReadings<TDb, T>(IDbContextFactory<TDb> databases, int days, Func<TDb, DateOnly, CancellationToken, Task<T>> read, Func<T, bool>? keeps = null) : IDisposable
    where TDb : MessagingDb
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource ended = new();
    private Kept kept = new(Guid.Empty, ImmutableDictionary<DateOnly, T>.Empty);

    public async Task<T> ReadAsync(DateOnly day, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (known, stamp) = (kept, await db.ReadStampAsync(ct));
        return known.Stamp == stamp && known.Days.TryGetValue(day, out var value) ? value : await ReadAnewAsync(day).WaitAsync(ct);
    }

    public void Dispose()
    {
        ended.Cancel();
        ended.Dispose();
        turn.Dispose();
    }

    // Goes on when whoever asked no longer waits: a long reading that each caller gave up would never be had.
    private async Task<T> ReadAnewAsync(DateOnly day)
    {
        await turn.WaitAsync(ended.Token);
        try
        {
            await using var db = await databases.CreateDbContextAsync(ended.Token);
            await using var transaction = await db.BeginReadAsync(ended.Token);
            var stamp = await db.ReadStampAsync(ended.Token);
            if (kept.Stamp == stamp && kept.Days.TryGetValue(day, out var meanwhile))
            {
                return meanwhile;
            }

            var value = await read(db, day, ended.Token);
            if (keeps?.Invoke(value) != false)
            {
                var others = kept.Stamp == stamp && kept.Days.Count < days ? kept.Days : ImmutableDictionary<DateOnly, T>.Empty;
                kept = new Kept(stamp, others.SetItem(day, value));
            }

            return value;
        }
        finally
        {
            turn.Release();
        }
    }

    private sealed record Kept(Guid Stamp, ImmutableDictionary<DateOnly, T> Days);
}
