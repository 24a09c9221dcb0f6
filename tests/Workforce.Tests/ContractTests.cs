using System.Reflection;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.DataSets;
using WorkforcePlatform.Workforce.OrgUnits;
using WorkforcePlatform.Workforce.People;
using WorkforcePlatform.Workforce.Posts;
using WorkforcePlatform.Workforce.Users;

namespace WorkforcePlatform.Workforce.Tests;

public class ContractTests
{
    [Theory]
    [InlineData(typeof(OrgUnitService))]
    [InlineData(typeof(PostService))]
    [InlineData(typeof(WorkerService))]
    [InlineData(typeof(UserService))]
    [InlineData(typeof(DataSetService))]
    public void Every_rpc_is_answered_here_and_says_who_may_call_it(Type service)
    {
        var rpcs = service.BaseType!.GetMethods().Where(m => m.IsVirtual && m.GetParameters() is [_, { ParameterType: var last }] && last == typeof(ServerCallContext));

        Assert.All(rpcs, rpc => Assert.NotEmpty(service.GetMethod(rpc.Name, rpc.GetParameters().Select(p => p.ParameterType).ToArray())!
            .GetCustomAttribute<AllowRolesAttribute>(inherit: false)?.Allowed ?? []));
    }

    [Fact]
    public async Task The_migrations_make_the_tables_that_the_code_expects()
    {
        await using var host = await WorkforceHost.StartAsync();

        Assert.False(await host.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }
}
