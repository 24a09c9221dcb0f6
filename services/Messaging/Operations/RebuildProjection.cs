using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Messaging.Operations;

internal sealed partial class OperationsService
{
    [AllowRoles(Roles.Administrator, Roles.System)]
    public override Task<RebuildProjectionResponse> RebuildProjection(RebuildProjectionRequest request, ServerCallContext context)
    {
        var service = Require.Text(request.Service, "service");
        var type = Require.Text(request.Type, "type");
        var projections = maintenance.FirstOrDefault(m => m.Service == service && m.Projects(type))
            ?? throw new NotFoundException("Projection", $"{type} of {service}");
        return projections.RebuildAsync(type, context.CancellationToken);
    }
}
