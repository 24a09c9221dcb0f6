using System.Diagnostics;

namespace WorkforcePlatform.Messaging.Receiving;

/// <summary>
/// Hands a batch to every hosted service that keeps something from it, one after the other. When it returns, each event is
/// applied, put aside, or of no interest to anyone here.
/// </summary>
internal sealed class EventDispatcher(IEnumerable<IEventConsumer> consumers, DeliveryMetrics metrics)
{
    private static readonly ActivitySource Traces = new("WorkforcePlatform.Messaging");

    public async Task DispatchAsync(IReadOnlyList<EventEnvelope> batch, CancellationToken ct)
    {
        using var activity = Traces.StartActivity("dispatch events", ActivityKind.Consumer, parentContext: default, links: LinksTo(batch));
        activity?.SetTag("messaging.batch.message_count", batch.Count);
        foreach (var message in batch.Where(message => !consumers.Any(c => c.Handles(message.Type))))
        {
            metrics.Unknown(message.Type);
        }

        foreach (var consumer in consumers)
        {
            await consumer.ConsumeAsync(batch, again: false, ct);
        }
    }

    // A batch has many causes, so each calling trace is linked rather than continued.
    private static IEnumerable<ActivityLink>? LinksTo(IReadOnlyList<EventEnvelope> batch) => Traces.HasListeners()
        ? batch.Select(message => message.TraceParent).OfType<string>().Distinct()
            .Select(parent => ActivityContext.TryParse(parent, null, isRemote: true, out var context) ? new ActivityLink(context) : default)
            .Where(link => link != default)
        : null;
}
