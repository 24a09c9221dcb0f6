using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.AspNetCore.Authorization;

namespace WorkforcePlatform.ServiceDefaults.Health;

/// <summary>The standard gRPC health protocol. Anonymous; says only whether work may be sent here.</summary>
[AllowAnonymous]
public sealed class HealthService(Readiness readiness) : Grpc.Health.V1.Health.HealthBase
{
    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        if (request.Service.Length > 0)
        {
            throw new RpcException(new Status(StatusCode.NotFound, "Ask without a service name: the answer is for the whole process."));
        }

        var objections = await readiness.ObjectionsAsync(context.CancellationToken);
        return new HealthCheckResponse
        {
            Status = objections.Count == 0 ? HealthCheckResponse.Types.ServingStatus.Serving : HealthCheckResponse.Types.ServingStatus.NotServing,
        };
    }
}
