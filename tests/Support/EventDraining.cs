using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging.Sending;

namespace WorkforcePlatform.Tests.Support;

/// <summary>Brings every event home before a test looks.</summary>
public static class EventDraining
{
    /// <summary>
    /// Delivers what is pending in every outbox of a running host, and what that made pending, until nothing is left.
    /// Events are kept where not every consumer is hosted; then there is nothing to wait for.
    /// </summary>
    public static async Task DrainEventsAsync(this IServiceProvider services, CancellationToken ct = default)
    {
        var relays = services.GetServices<IOutboxRelay>().ToList();
        var delivered = 1;
        while (delivered > 0)
        {
            delivered = 0;
            foreach (var relay in relays)
            {
                delivered += await relay.DeliverPendingAsync(ct);
            }
        }
    }
}
