using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.AllInOne;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.PlatformSupport;

/// <summary>Every service and the portal in this process, on free loopback ports and a data folder of its own.</summary>
public sealed class RunningPlatform : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly GrpcChannel channel;
    private readonly bool ownsFolder;

    private RunningPlatform(WebApplication app, string folder, bool ownsFolder)
    {
        this.app = app;
        this.ownsFolder = ownsFolder;
        Folder = folder;
        var addresses = app.Services.GetRequiredService<PeerAddresses>();
        People = addresses.OwnPeopleAddress();
        Grpc = addresses.OwnGrpcAddress();
        channel = GrpcChannel.ForAddress(Grpc);
    }

    /// <summary>Where pages are served.</summary>
    public Uri People { get; }

    /// <summary>Where gRPC is answered.</summary>
    public Uri Grpc { get; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="settings">Settings as on the command line; <c>--empty</c> for a platform without the sample.</param>
    public static Task<RunningPlatform> StartAsync(params string[] settings) =>
        StartInAsync(Directory.CreateTempSubdirectory("platform").FullName, ownsFolder: true, settings);

    /// <summary>The same on a folder that stays after the test's platform has stopped.</summary>
    public static Task<RunningPlatform> StartInAsync(string folder, params string[] settings) =>
        StartInAsync(folder, ownsFolder: false, settings);

    /// <summary>A token as the portal would sign it.</summary>
    public string TokenOf(string role, params string[] rootUnits) =>
        app.Services.GetRequiredService<TokenIssuer>().Issue(new Caller($"test-{role}", role, rootUnits));

    /// <summary>A client that calls over the real wire in the given role and units.</summary>
    public TClient As<TClient>(string role, params string[] rootUnits)
        where TClient : ClientBase<TClient> => (TClient)Activator.CreateInstance(typeof(TClient), CallerAs(role, rootUnits))!;

    /// <summary>Calls any service over the real wire in the given role and units.</summary>
    public CallInvoker CallerAs(string role, params string[] rootUnits) => channel.Intercept(metadata =>
    {
        metadata.Add("authorization", $"Bearer {TokenOf(role, rootUnits)}");
        return metadata;
    });

    /// <summary>Calls any service over the real wire without a token.</summary>
    public CallInvoker CallerAsNobody() => channel.CreateCallInvoker();

    /// <summary>A client that sends no token.</summary>
    public TClient AsNobody<TClient>()
        where TClient : ClientBase<TClient> => (TClient)Activator.CreateInstance(typeof(TClient), channel)!;

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsFolder)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static async Task<RunningPlatform> StartInAsync(string folder, bool ownsFolder, string[] settings)
    {
        var app = EmbeddedPlatform.Build([.. settings, "--Platform:Port=0", $"--Platform:DataDirectory={folder}", "--Logging:LogLevel:Default=Warning"]);
        await app.StartAsync();
        return new RunningPlatform(app, folder, ownsFolder);
    }
}
