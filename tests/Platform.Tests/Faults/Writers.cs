using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.Extensions.Options;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Platform.Tests.Faults;

/// <summary>Eight people who enter users at once until the platform is gone, and what they were told was accepted.</summary>
internal sealed class Writers
{
    private const int People = 8;
    private const int MostARound = 40;

    private readonly ConcurrentBag<string> accepted = [];

    public IReadOnlyCollection<string> Accepted => accepted;

    public Task WriteAsync(PlatformProcess platform, int round)
    {
        var (address, token) = (platform.Grpc, platform.Token);
        return Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(() => WriteAsync(address, token, $"{round}-{person}"))));
    }

    /// <summary>Accepted users that are not there once, or whose entering is not in the audit log once.</summary>
    public async Task<IReadOnlyList<string>> LostOrDoubledAsync(PlatformProcess platform)
    {
        using var channel = GrpcChannel.ForAddress(platform.Grpc);
        var entered = await AllAsync(
            new ListUsersRequest { PageSize = 200 }, new UserService.UserServiceClient(channel.Intercept(With(platform.Token))), static async (client, request) => await client.ListUsersAsync(request),
            page => (page.Users.Select(user => user.Subject), page.NextPageToken), (request, token) => request.PageToken = token);
        var written = await AllAsync(
            new ListAuditEntriesRequest { PageSize = 500, Action = "CreateUser" }, new AuditService.AuditServiceClient(channel.Intercept(With(AuditorsToken(platform.Folder)))), static async (client, request) => await client.ListAuditEntriesAsync(request),
            page => (page.Entries.Select(entry => entry.Key), page.NextPageToken), (request, token) => request.PageToken = token);
        return [.. accepted.Where(subject => entered.Count(one => one == subject) != 1 || written.Count(one => one == subject) != 1)];
    }

    private async Task WriteAsync(Uri address, string token, string prefix)
    {
        using var channel = GrpcChannel.ForAddress(address);
        var users = new UserService.UserServiceClient(channel.Intercept(With(token)));
        for (var number = 0; number < MostARound; number++)
        {
            var subject = $"writer-{prefix}-{number}";
            try
            {
                await users.CreateUserAsync(new() { User = new() { Subject = subject, Name = subject, Role = Role.Hr }, RequestId = subject }, deadline: DateTime.UtcNow.AddSeconds(30));
                accepted.Add(subject);
            }
            catch (RpcException gone) when (gone.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled && !gone.Status.Detail.StartsWith("Something went wrong", StringComparison.Ordinal))
            {
                // Killed, which is no answer of the platform's: what was not answered may be there or not.
                return;
            }
        }
    }

    private static async Task<List<string>> AllAsync<TClient, TRequest, TPage>(
        TRequest request, TClient client, Func<TClient, TRequest, Task<TPage>> list, Func<TPage, (IEnumerable<string> Keys, string Next)> read, Action<TRequest, string> goOn)
    {
        var all = new List<string>();
        string next;
        do
        {
            (var keys, next) = read(await list(client, request));
            all.AddRange(keys);
            goOn(request, next);
        }
        while (next.Length > 0);

        return all;
    }

    private static Func<Metadata, Metadata> With(string token) => metadata =>
    {
        metadata.Add("authorization", $"Bearer {token}");
        return metadata;
    };

    private static string AuditorsToken(string folder) =>
        new TokenIssuer(new SigningKeys(Options.Create(new PlatformOptions { DataDirectory = folder })), TimeProvider.System).Issue(new Caller("auditor", Roles.Auditor, []));
}
