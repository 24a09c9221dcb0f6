using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Messaging.Receiving;

internal sealed partial class DeadLetterBox<TDb>(
    ConsumedEvents<TDb> consumed,
    BatchWriter<TDb> writer,
    IDbContextFactory<TDb> databases,
    DeliveryMetrics metrics,
    TimeProvider clock,
    ILogger<DeadLetterBox<TDb>> log) : IDeadLetterBox
    where TDb : MessagingDb
{
    public string Service => consumed.Service;

    /// <summary>Keeps an event with the reason of its failure, unless its aggregate has moved on already.</summary>
    public async Task PutAsideAsync(EventEnvelope message, Exception failure, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await IsOvertakenAsync(db, message, ct))
        {
            return;
        }

        var reason = Failures.ReasonOf(failure);
        if (await SameAsync(db, message, ct) is { } earlier)
        {
            earlier.Reason = reason;
        }
        else
        {
            db.DeadLetters.Add(DeadLetter.For(message, reason, clock.GetUtcNow()));
            metrics.DeadLetter(Service);
            PutAside(failure, Service, message.Type, message.EventId);
        }

        await db.SaveChangesAsync(ct);
    }

    public async Task<int> CountAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.DeadLetters.CountAsync(l => l.DroppedAt == null, ct);
    }

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(DateTimeOffset time, Guid id, bool including, int size, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.DeadLetters.AsNoTracking()
            .Where(l => l.DroppedAt == null && (l.FailedAt > time || (l.FailedAt == time && (l.EventId > id || (including && l.EventId == id)))))
            .OrderBy(l => l.FailedAt).ThenBy(l => l.EventId).Take(size).ToListAsync(ct);
    }

    public async Task<DeadLetter> RetryAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var letter = await FindAsync(db, eventId, ct);
        try
        {
            // Clears the letter in the transaction that applies it.
            await writer.ApplyAsync([letter.ToEnvelope()], again: false, ct);
            return letter;
        }
        catch (Exception failure) when (Failures.AreTheEventsOwn(failure))
        {
            letter.Reason = Failures.ReasonOf(failure);
            await db.SaveChangesAsync(ct);
            throw new FailedPreconditionException("STILL_FAILING", $"The event can still not be applied. {letter.Reason}");
        }
    }

    public async Task<DeadLetter> DropAsync(Guid eventId, string by, string reason, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var letter = await FindAsync(db, eventId, ct);
        (letter.DroppedAt, letter.DroppedBy, letter.DropReason) = (clock.GetUtcNow(), by, reason);
        await db.SaveChangesAsync(ct);
        Dropped(Service, letter.Type, eventId, by);
        return letter;
    }

    private static async Task<DeadLetter> FindAsync(TDb db, Guid eventId, CancellationToken ct) =>
        await db.DeadLetters.SingleOrDefaultAsync(l => l.EventId == eventId && l.DroppedAt == null, ct)
            ?? throw new NotFoundException("Dead letter", eventId);

    // A rebuild meets the same state under an id of its own, so the aggregate's version counts too.
    private static Task<DeadLetter?> SameAsync(TDb db, EventEnvelope message, CancellationToken ct) =>
        db.DeadLetters.FirstOrDefaultAsync(
            l => l.EventId == message.EventId
                || (l.Subject == message.Subject && l.Type == message.Type && l.Epoch == message.At.Epoch && l.Version == message.At.Version),
            ct);

    private async Task<bool> IsOvertakenAsync(TDb db, EventEnvelope message, CancellationToken ct)
    {
        foreach (var projected in consumed.Projections.Where(p => p.Type == message.Type))
        {
            if (await projected.StoredAsync(db, message.Subject, ct) is not { } stored || stored <= message.At)
            {
                return false;
            }
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Service} could not apply {Type} {EventId}; it is kept as a dead letter")]
    private partial void PutAside(Exception failure, string service, string type, Guid eventId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service}: dead letter {Type} {EventId} was dropped by {By}")]
    private partial void Dropped(string service, string type, Guid eventId, string by);
}
