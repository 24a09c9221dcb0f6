using System.Collections.Concurrent;
using Grpc.Core;
using WorkforcePlatform.Platform.Tests.Permissions;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.ServiceDefaults.Security;
using Xunit.Abstractions;

namespace WorkforcePlatform.Platform.Tests.Hostile;

/// <summary>Whatever a request says, a service answers it or refuses it in words: it never breaks and stores no part of it.</summary>
[Collection(TwoServicesTests.Name)]
public sealed class HostileRequestTests(TwoServices site, ITestOutputHelper output)
{
    private static readonly StatusCode[] Broken = [StatusCode.Internal, StatusCode.Unknown, StatusCode.DeadlineExceeded, StatusCode.Unavailable, StatusCode.Unimplemented, StatusCode.DataLoss];

    [Fact]
    public async Task No_field_of_any_request_breaks_a_service()
    {
        var rpcs = Rpc.All(site.Platform).ToDictionary(rpc => rpc.Name);
        var before = await StoredFacts.ReadAsync(site.Platform);
        var wrong = new ConcurrentBag<string>();
        var cases = RpcTable.Rows.DistinctBy(row => row.Name).SelectMany(row => HostileRequests.Of(row, rpcs[row.Name]).Select(one => (row, rpc: rpcs[row.Name], one.What, one.Request))).ToList();

        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (one, _) =>
        {
            var answer = await one.rpc.CallAsync(CallerFor(one.row), one.Request);
            if (Broken.Contains(answer.Code) || answer.Code is StatusCode.PermissionDenied or StatusCode.Unauthenticated)
            {
                wrong.Add($"{one.row.Name} {one.What}: {answer}");
            }
        });

        output.WriteLine($"{cases.Count} requests to {rpcs.Count} RPCs.");
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
        Assert.Equal(before, await StoredFacts.ReadAsync(site.Platform));
    }

    private CallInvoker CallerFor(RpcRow row) => row.Area.Roles.Length == 0
        ? site.Platform.CallerAs(Roles.System)
        : site.Platform.CallerAs(RoleNames.OfToken(row.Area.Roles[^1]), row.NoScope is null ? [TwoServices.Own] : []);
}
