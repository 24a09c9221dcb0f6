namespace WorkforcePlatform.Messaging;

/// <summary>Carries events from an outbox to their consumers.</summary>
public interface IEventBus
{
    /// <summary>
    /// Returns once every event of the batch is safe with every consumer; only then may the sender forget it.
    /// Throws if that is not certain: the sender then publishes the same batch again.
    /// </summary>
    Task PublishAsync(IReadOnlyList<EventEnvelope> batch, CancellationToken ct);
}
