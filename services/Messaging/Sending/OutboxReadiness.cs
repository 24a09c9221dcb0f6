using WorkforcePlatform.ServiceDefaults.Health;

namespace WorkforcePlatform.Messaging.Sending;

/// <summary>Says so where events are kept because a consumer does not run here, even before the first one waits.</summary>
internal sealed class OutboxReadiness(IOutboxRelay relay) : IReadinessCheck
{
    public string Name => $"{relay.Service}-outbox";

    public async Task<string?> WhyNotReadyAsync(CancellationToken ct)
    {
        if (relay.Runs)
        {
            return null;
        }

        var backlog = await relay.BacklogAsync(ct);
        return $"keeps {backlog.Pending} events: not every consumer runs here";
    }
}
