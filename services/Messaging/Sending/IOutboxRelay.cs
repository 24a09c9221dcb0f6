namespace WorkforcePlatform.Messaging.Sending;

/// <summary>The one that empties a hosted service's outbox.</summary>
public interface IOutboxRelay
{
    /// <summary>The service whose outbox it is.</summary>
    string Service { get; }

    /// <summary>False where events are kept because not every consumer is hosted here.</summary>
    bool Runs { get; }

    /// <summary>
    /// Delivers now what is pending and returns how many events were acknowledged; 0 too where the relay does not run
    /// or another one holds the outbox. Throws what the bus threw.
    /// </summary>
    Task<int> DeliverPendingAsync(CancellationToken ct);

    Task<OutboxBacklog> BacklogAsync(CancellationToken ct);
}
