using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WorkforcePlatform.Messaging.Sending;

/// <summary>
/// Wakes the relay once a change is committed, never before: it would look, find nothing and sleep.
/// It does not ask what was written; looking at an empty outbox is cheap. Writers that go past EF are found by the relay's poll.
/// </summary>
internal sealed class WakeAfterCommit(OutboxSignals signals) : IDbTransactionInterceptor, ISaveChangesInterceptor
{
    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Wake(eventData.Context);

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Wake(eventData.Context);
        return Task.CompletedTask;
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        WakeUnlessInTransaction(eventData.Context);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        WakeUnlessInTransaction(eventData.Context);
        return ValueTask.FromResult(result);
    }

    // EF saves a single statement without a transaction of its own, so no commit is seen.
    private void WakeUnlessInTransaction(DbContext? db)
    {
        if (db is { Database.CurrentTransaction: null })
        {
            Wake(db);
        }
    }

    private void Wake(DbContext? db)
    {
        if (db is MessagingDb)
        {
            signals.Of(db.GetType()).Raise();
        }
    }
}
