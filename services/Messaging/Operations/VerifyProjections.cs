using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Messaging.Operations;

internal sealed partial class OperationsService
{
    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<VerifyProjectionsResponse> VerifyProjections(VerifyProjectionsRequest request, ServerCallContext context)
    {
        var response = new VerifyProjectionsResponse();
        foreach (var service in maintenance.OrderBy(m => m.Service, StringComparer.Ordinal))
        {
            response.Checks.AddRange(await service.VerifyAsync(context.CancellationToken));
        }

        return response;
    }
}
