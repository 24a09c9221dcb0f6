using WorkforcePlatform.ServiceDefaults.Health;

namespace WorkforcePlatform.Messaging.Sending;

/// <summary>Says so when events wait for a consumer that does not run here.</summary>
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
        return backlog.Pending == 0 ? null : $"keeps {backlog.Pending} events: not every consumer runs here";
    }
}
