using System.Collections.Concurrent;

namespace WorkforcePlatform.Messaging.Tests.Library;

/// <summary>The real bus, with a line that the test can cut before or after the consumers have the batch.</summary>
public sealed class FaultyBus(IEventBus bus) : IEventBus
{
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public enum Fault
    {
        None,
        BeforeDelivery,
        AfterDelivery,
    }

    public Fault Cut { get; set; }

    /// <summary>Every batch that reached the consumers.</summary>
    public ConcurrentQueue<IReadOnlyList<EventEnvelope>> Delivered { get; } = [];

    /// <summary>Done when the first batch has been delivered.</summary>
    public Task FirstDelivery => first.Task;

    public async Task PublishAsync(IReadOnlyList<EventEnvelope> batch, CancellationToken ct)
    {
        if (Cut == Fault.BeforeDelivery)
        {
            throw new IOException("The line was cut before the consumers had the batch.");
        }

        await bus.PublishAsync(batch, ct);
        Delivered.Enqueue(batch);
        if (Cut == Fault.AfterDelivery)
        {
            throw new IOException("The line was cut before the acknowledgement.");
        }

        first.TrySetResult();
    }
}
