using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Messaging.Operations;

internal sealed partial class OperationsService
{
    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<GetBacklogResponse> GetBacklog(GetBacklogRequest request, ServerCallContext context)
    {
        var rows = new SortedDictionary<string, ServiceBacklog>(StringComparer.Ordinal);
        foreach (var relay in relays)
        {
            var backlog = await relay.BacklogAsync(context.CancellationToken);
            var row = RowOf(rows, relay.Service);
            row.OutboxPending = backlog.Pending;
            row.OldestPendingTime = backlog.Oldest?.ToTimestamp();
            row.RelayRunning = relay.Runs;
        }

        foreach (var box in boxes)
        {
            RowOf(rows, box.Service).DeadLetters = await box.CountAsync(context.CancellationToken);
        }

        return new GetBacklogResponse { Services = { rows.Values } };
    }

    // A service that publishes nothing keeps nothing back.
    private static ServiceBacklog RowOf(SortedDictionary<string, ServiceBacklog> rows, string service)
    {
        if (!rows.TryGetValue(service, out var row))
        {
            rows[service] = row = new ServiceBacklog { Service = service, RelayRunning = true };
        }

        return row;
    }
}
