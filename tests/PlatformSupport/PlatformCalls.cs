using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;

namespace WorkforcePlatform.PlatformSupport;

/// <summary>Calls a platform in another process, as the command line does, without the seconds that a process of its own takes to start.</summary>
public sealed class PlatformCalls : IDisposable
{
    private readonly GrpcChannel channel;

    internal PlatformCalls(Uri address, string token)
    {
        channel = GrpcChannel.ForAddress(address);
        Caller = channel.Intercept(headers =>
        {
            headers.Add("authorization", $"Bearer {token}");
            return headers;
        });
    }

    public CallInvoker Caller { get; }

    public void Dispose() => channel.Dispose();
}
