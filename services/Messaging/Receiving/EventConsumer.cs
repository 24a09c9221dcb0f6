namespace WorkforcePlatform.Messaging.Receiving;

internal sealed class EventConsumer<TDb>(ConsumedEvents<TDb> consumed, BatchWriter<TDb> writer, DeadLetterBox<TDb> deadLetters) : IEventConsumer
    where TDb : MessagingDb
{
    /// <summary>How often a single event is tried before it is put aside.</summary>
    public const int Attempts = 3;

    public string Service => consumed.Service;

    public bool Handles(string type) => consumed.Projections.Exists(p => p.Type == type);

    public async Task<int> ConsumeAsync(IReadOnlyList<EventEnvelope> batch, bool again, CancellationToken ct)
    {
        var mine = batch.Where(e => Handles(e.Type)).ToList();
        if (mine.Count == 0 || (mine.Count > 1 && await TryAsync(mine, again, ct) is null))
        {
            return mine.Count;
        }

        var applied = 0;
        foreach (var message in mine)
        {
            applied += await AppliedOrPutAsideAsync(message, again, ct) ? 1 : 0;
        }

        return applied;
    }

    private async Task<bool> AppliedOrPutAsideAsync(EventEnvelope message, bool again, CancellationToken ct)
    {
        Exception? failure = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            failure = await TryAsync([message], again, ct);
            if (failure is null)
            {
                return true;
            }
        }

        await deadLetters.PutAsideAsync(message, failure!, ct);
        return false;
    }

    private async Task<Exception?> TryAsync(List<EventEnvelope> events, bool again, CancellationToken ct)
    {
        try
        {
            await writer.ApplyAsync(events, again, ct);
            return null;
        }
        catch (Exception failure) when (Failures.AreTheEventsOwn(failure))
        {
            return failure;
        }
    }
}
