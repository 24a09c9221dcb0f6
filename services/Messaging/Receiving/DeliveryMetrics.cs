using System.Diagnostics.Metrics;

namespace WorkforcePlatform.Messaging.Receiving;

/// <summary>What became of events, counted by the service that received them.</summary>
internal sealed class DeliveryMetrics
{
    public const string MeterName = "WorkforcePlatform.Messaging";

    private readonly Counter<long> applied;
    private readonly Counter<long> ignored;
    private readonly Counter<long> unknown;
    private readonly Counter<long> deadLetters;

    public DeliveryMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        applied = meter.CreateCounter<long>("messaging.dispatched", "{event}", "Events that changed a row.");
        ignored = meter.CreateCounter<long>("messaging.ignored", "{event}", "Events that were repeated or overtaken.");
        unknown = meter.CreateCounter<long>("messaging.unknown", "{event}", "Events of a type that no service here keeps.");
        deadLetters = meter.CreateCounter<long>("messaging.dead_letters", "{event}", "Events that could not be applied.");
    }

    public void Applied(string service, int changed, int unchanged)
    {
        applied.Add(changed, Of(service));
        ignored.Add(unchanged, Of(service));
    }

    public void DeadLetter(string service) => deadLetters.Add(1, Of(service));

    public void Unknown(string type) => unknown.Add(1, new KeyValuePair<string, object?>("type", type));

    private static KeyValuePair<string, object?> Of(string service) => new("service", service);
}
