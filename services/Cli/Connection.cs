using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Cli;

/// <summary>A running platform: given by address and token, or found in the data folder of the one on this machine.</summary>
internal sealed class Connection : IDisposable
{
    private const int LargestMessage = 8 * 1024 * 1024;

    private readonly GrpcChannel channel;

    private Connection(Uri address, string token)
    {
        channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = LargestMessage, HttpHandler = Trust() });
        Caller = channel.Intercept(headers =>
        {
            headers.Add("authorization", $"Bearer {token}");
            return headers;
        });
    }

    public CallInvoker Caller { get; }

    /// <exception cref="UsageException">No platform is running here and none is named.</exception>
    public static Connection Open(Arguments arguments)
    {
        var address = arguments.Has("address") ? arguments.Text("address") : FromDataFolder("address")
            ?? throw new UsageException($"No platform is running with its data in {DataFolder}. Start it, or name one with --address.");
        var token = arguments.Has("token") ? arguments.Text("token") : Environment.GetEnvironmentVariable("WORKFORCE_TOKEN") ?? FromDataFolder("token")
            ?? throw new UsageException("No token: give --token or set WORKFORCE_TOKEN.");
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? new Connection(uri, token)
            : throw new UsageException($"--address must be like http://127.0.0.1:5081, not {address}.");
    }

    public void Dispose() => channel.Dispose();

    /// <summary>The platform's data folder on this machine.</summary>
    public static string DataFolder => Environment.GetEnvironmentVariable("Platform__DataDirectory") is { Length: > 0 } configured
        ? configured
        : PlatformOptions.DefaultDataDirectory;

    // The authority of a platform with TLS between its processes, set as for the platform.
    private static SocketsHttpHandler? Trust() =>
        Environment.GetEnvironmentVariable("Platform__Tls__AuthorityFile") is { Length: > 0 } authority ? TlsTrust.HandlerFor(authority) : null;

    private static string? FromDataFolder(string file)
    {
        var path = Path.Combine(DataFolder, file);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
    }
}
