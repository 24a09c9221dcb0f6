using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Workforce.Tests;

/// <summary>The service alone on the test server, with a real SQLite file of its own and a clock that stands at 30 October 2009. Its outbox keeps every event.</summary>
internal sealed class WorkforceHost : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly WebApplication app;

    private WorkforceHost(DirectoryInfo folder, WebApplication app) => (this.folder, this.app) = (folder, app);

    public static DateTimeOffset Now { get; } = new(2009, 10, 30, 9, 0, 0, TimeSpan.Zero);

    public IServiceProvider Services => app.Services;

    public static async Task<WorkforceHost> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("workforce-tests-");
        var builder = WebApplication.CreateBuilder([$"--Platform:DataDirectory={folder.FullName}"]);
        builder.Services.AddSingleton<TimeProvider>(new FakeClock(Now));
        builder.AddServiceDefaults("workforce").AddMessaging().AddWorkforce();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.MapServiceDefaults().MapMessaging().MapWorkforce();
        await app.StartAsync();
        return new WorkforceHost(folder, app);
    }

    /// <summary>Calls as someone in a role, over some root units or all.</summary>
    public CallInvoker As(string role, params string[] roots) => As(new Caller($"test-{role}", role, roots));

    public CallInvoker As(Caller caller) => WithToken(Services.GetRequiredService<TokenIssuer>().Issue(caller));

    public CallInvoker WithToken(string? token)
    {
        var channel = GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions
        {
            HttpHandler = new TokenHandler(token, app.GetTestServer().CreateHandler()),
        });
        return channel.CreateCallInvoker();
    }

    public async Task<T> ReadAsync<T>(Func<WorkforceDb, Task<T>> read)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<WorkforceDb>>().CreateDbContextAsync();
        return await read(db);
    }

    public Task<List<OutboxMessage>> EventsAsync() => ReadAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.Sequence).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private sealed class TokenHandler(string? token, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (token is not null)
            {
                request.Headers.Authorization = new("Bearer", token);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
