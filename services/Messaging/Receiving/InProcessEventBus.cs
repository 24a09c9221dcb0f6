namespace WorkforcePlatform.Messaging.Receiving;

/// <summary>The embedded bus: the batch goes to the dispatcher of the same process, and is safe when that returns.</summary>
internal sealed class InProcessEventBus(EventDispatcher dispatcher) : IEventBus
{
    public Task PublishAsync(IReadOnlyList<EventEnvelope> batch, CancellationToken ct) => dispatcher.DispatchAsync(batch, ct);
}
