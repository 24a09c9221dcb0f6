using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.Messaging.Sending;

/// <summary>The oldest events of an outbox, as many as go into one transaction of a consumer.</summary>
internal static class OutboxBatch
{
    public const int MostEvents = 500;
    public const int MostBytes = 1024 * 1024;

    /// <summary>Always from the start: a row may be committed later than one with a higher sequence.</summary>
    public static async Task<List<OutboxMessage>> OldestAsync(MessagingDb db, CancellationToken ct)
    {
        var batch = new List<OutboxMessage>();
        var bytes = 0;
        var oldest = db.Outbox.AsNoTracking().OrderBy(m => m.Sequence).Take(MostEvents).AsAsyncEnumerable();
        await foreach (var message in oldest.WithCancellation(ct))
        {
            bytes += message.Data.Length;
            if (batch.Count > 0 && bytes > MostBytes)
            {
                break;
            }

            batch.Add(message);
        }

        return batch;
    }
}
