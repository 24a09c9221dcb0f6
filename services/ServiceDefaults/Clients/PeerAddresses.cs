using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace WorkforcePlatform.ServiceDefaults.Clients;

/// <summary>
/// Where each service answers: as configured under Platform:Addresses, else in this process if it is hosted here,
/// else at its usual port on loopback.
/// </summary>
public sealed class PeerAddresses(IOptions<PlatformOptions> options, IServer server, IEnumerable<HostedServiceName> hosted)
{
    public Uri Of(string service)
    {
        if (options.Value.Addresses.TryGetValue(service, out var configured))
        {
            return new Uri(configured);
        }

        return hosted.Any(here => here.Name == service)
            ? OwnGrpcAddress()
            : new Uri($"{(options.Value.Tls.IsOn ? "https" : "http")}://127.0.0.1:{Ports.GrpcOf(service)}");
    }

    /// <summary>Where this process answers gRPC. Known once the server has started.</summary>
    public Uri OwnGrpcAddress() => OwnAddress(Ports.GrpcEndpoint);

    /// <summary>Where this process answers people.</summary>
    public Uri OwnPeopleAddress() => OwnAddress(Ports.PeopleEndpoint);

    private Uri OwnAddress(int endpoint)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses.ToList() ?? [];
        return addresses.Count > endpoint
            ? new Uri(addresses[endpoint])
            : throw new InvalidOperationException("The server has not started yet, so its address is not known.");
    }
}
