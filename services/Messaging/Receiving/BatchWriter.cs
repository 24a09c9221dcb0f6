using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace WorkforcePlatform.Messaging.Receiving;

/// <summary>Applies events to one service's rows, and what is derived from them, in one transaction.</summary>
internal sealed class BatchWriter<TDb>(
    ConsumedEvents<TDb> consumed, IDbContextFactory<TDb> databases, IServiceScopeFactory scopes, DeliveryMetrics metrics)
    where TDb : MessagingDb
{
    public async Task ApplyAsync(IReadOnlyList<EventEnvelope> events, bool again, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (count, changed) = await ApplyProjectionsAsync(db, events, again, ct);
        if (count > 0)
        {
            db.RaiseStamp();
        }

        await SaveWithDerivedAsync(db, changed, ct);
        await ClearOvertakenAsync(db, events, ct);
        await transaction.CommitAsync(ct);
        metrics.Applied(consumed.Service, count, Math.Max(0, events.Count - count));
    }

    /// <summary>Drops rows that the owner no longer has, and returns how many there were.</summary>
    public async Task<int> DropAsync(ProjectedType<TDb> projected, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var dropped = await projected.RemoveAsync(db, ids, ct);
        db.RaiseStamp();
        await SaveWithDerivedAsync(db, dropped, ct);
        await transaction.CommitAsync(ct);
        return dropped.Count;
    }

    private async Task<(int Count, List<object> Changed)> ApplyProjectionsAsync(
        TDb db, IReadOnlyList<EventEnvelope> events, bool again, CancellationToken ct)
    {
        var count = 0;
        var changed = new List<object>();
        foreach (var projected in consumed.Projections)
        {
            var its = events.Where(e => e.Type == projected.Type).ToList();
            if (its.Count > 0)
            {
                count += await projected.ApplyAsync(db, its, again, consumed.AfterBatch.Count > 0 ? changed : null, ct);
            }
        }

        return (count, changed);
    }

    private async Task SaveWithDerivedAsync(TDb db, List<object> changed, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (changed.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        foreach (var type in consumed.AfterBatch)
        {
            var after = (IAfterBatch<TDb>)scope.ServiceProvider.GetRequiredService(type);
            await after.ApplyAsync(db, changed, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    // Whoever failed earlier is overtaken by a newer state of the same aggregate, or by itself.
    private static async Task ClearOvertakenAsync(TDb db, IReadOnlyList<EventEnvelope> events, CancellationToken ct)
    {
        if (!await db.DeadLetters.AnyAsync(l => l.DroppedAt == null, ct))
        {
            return;
        }

        var subjects = events.Select(e => e.Subject).Distinct().ToList();
        var letters = await db.DeadLetters.Where(l => l.DroppedAt == null && subjects.Contains(l.Subject)).ToListAsync(ct);
        var newest = events.GroupBy(e => (e.Type, e.Subject)).ToDictionary(g => g.Key, g => g.Max(e => e.At));
        db.RemoveRange(letters.Where(l =>
            newest.TryGetValue((l.Type, l.Subject), out var at) && new StateVersion(l.Epoch, l.Version) <= at));
        await db.SaveChangesAsync(ct);
    }
}
