using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults;

namespace WorkforcePlatform.Portal.Edge;

/// <summary>What stands before everything else, sign-in included: who is really asking, and under which name.</summary>
internal sealed class EdgeFilter(IOptions<PlatformOptions> options) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (options.Value.Proxies.Count > 0)
        {
            app.UseForwardedHeaders(Forwarded());
        }

        app.UseMiddleware<PublicSite>();
        next(app);
    };

    // The address of whoever asks, from these proxies alone; name and scheme are the public address's.
    private ForwardedHeadersOptions Forwarded()
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.Value.Proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else
            {
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }

        return forwarded;
    }
}
