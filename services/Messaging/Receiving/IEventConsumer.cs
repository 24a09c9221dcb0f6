namespace WorkforcePlatform.Messaging.Receiving;

/// <summary>A hosted service's end of the bus.</summary>
internal interface IEventConsumer
{
    string Service { get; }

    bool Handles(string type);

    /// <summary>
    /// Applies a batch in one transaction; if that fails, one by one, and puts aside what keeps failing.
    /// Returns how many events were not put aside. Throws only if nothing can be known now, for example because the disk is full: the batch must then come again.
    /// </summary>
    Task<int> ConsumeAsync(IReadOnlyList<EventEnvelope> batch, bool again, CancellationToken ct);
}
