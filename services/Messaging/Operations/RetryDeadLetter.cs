using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Messaging.Operations;

internal sealed partial class OperationsService
{
    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<V1.DeadLetter> RetryDeadLetter(RetryDeadLetterRequest request, ServerCallContext context)
    {
        var eventId = Require.Id(request.EventId, "event_id");
        var box = BoxOf(Require.Text(request.Service, "service"));
        return ToProto(box.Service, await box.RetryAsync(eventId, context.CancellationToken));
    }
}
