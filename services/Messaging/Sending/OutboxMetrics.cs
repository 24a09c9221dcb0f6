using System.Diagnostics.Metrics;
using WorkforcePlatform.Messaging.Receiving;

namespace WorkforcePlatform.Messaging.Sending;

/// <summary>Depth and age of every outbox, read when a monitor asks.</summary>
internal sealed class OutboxMetrics
{
    public OutboxMetrics(IMeterFactory meters, IEnumerable<IOutboxRelay> relays, TimeProvider clock)
    {
        var meter = meters.Create(DeliveryMetrics.MeterName);
        meter.CreateObservableGauge(
            "messaging.outbox.depth", () => Read(relays, b => b.Pending), "{event}", "Events not yet acknowledged by every consumer.");
        meter.CreateObservableGauge(
            "messaging.outbox.age",
            () => Read(relays, b => b.Oldest is { } oldest ? (clock.GetUtcNow() - oldest).TotalSeconds : 0),
            "s",
            "Age of the oldest event not yet acknowledged.");
    }

    // A gauge's callback can not be asynchronous; reading SQLite never is.
    private static IEnumerable<Measurement<double>> Read(IEnumerable<IOutboxRelay> relays, Func<OutboxBacklog, double> value) =>
        relays.Select(relay => new Measurement<double>(
            value(relay.BacklogAsync(CancellationToken.None).GetAwaiter().GetResult()),
            new KeyValuePair<string, object?>("service", relay.Service)));
}
