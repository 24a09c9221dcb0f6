using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Clients;

/// <summary>One channel a service, opened at the first call.</summary>
public sealed class PeerChannels(PeerAddresses addresses, PlatformCallInterceptor interceptor, IOptions<PlatformOptions> options, PeerHandler? handler = null) : IDisposable
{
    public const int LargestMessage = 8 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, GrpcChannel> channels = new();

    public CallInvoker To(string service) => channels.GetOrAdd(service, Open).Intercept(interceptor);

    public void Dispose()
    {
        foreach (var channel in channels.Values)
        {
            channel.Dispose();
        }
    }

    private GrpcChannel Open(string service) => GrpcChannel.ForAddress(
        handler is null ? addresses.Of(service) : new Uri("http://localhost"),
        new GrpcChannelOptions { HttpHandler = HandlerFor(service), MaxReceiveMessageSize = LargestMessage });

    private HttpMessageHandler? HandlerFor(string service) =>
        handler?.Create(service) ?? (options.Value.Tls.IsOn ? TlsTrust.HandlerFor(options.Value.Tls.AuthorityFile) : null);
}
