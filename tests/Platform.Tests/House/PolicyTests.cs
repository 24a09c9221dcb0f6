using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Platform.Tests.House;

/// <summary>Every RPC says who may call it.</summary>
public sealed class PolicyTests(EmptyPlatform empty) : IClassFixture<EmptyPlatform>
{
    [Fact]
    public void Every_rpc_but_health_names_the_roles_that_may_call_it()
    {
        var open = Rpcs().Where(rpc => rpc.Metadata.GetMetadata<AllowRolesAttribute>() is null)
            .Select(rpc => rpc.Metadata.GetMetadata<GrpcMethodMetadata>()!.Method.FullName);

        Assert.All(open, method => Assert.StartsWith("/grpc.health.v1.Health/", method, StringComparison.Ordinal));
    }

    [Fact]
    public void No_rpc_is_open_to_a_role_that_does_not_exist()
    {
        string[] roles =
        [
            Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.Manager, Roles.Practitioner,
            Roles.ReportAuthor, Roles.Approver, Roles.Administrator, Roles.Auditor, Roles.System,
        ];

        var unknown = Rpcs().SelectMany(rpc => rpc.Metadata.GetMetadata<AllowRolesAttribute>()?.Allowed ?? []).Except(roles);

        Assert.Empty(unknown);
    }

    private IEnumerable<Microsoft.AspNetCore.Http.Endpoint> Rpcs() => empty.Platform.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>() is not null);
}
