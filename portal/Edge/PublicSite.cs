using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults;

namespace WorkforcePlatform.Portal.Edge;

/// <summary>
/// With a public address set, pages are served under that name alone, and know themselves by it: links, cookies and redirects are right behind
/// a proxy that ends TLS, whatever it forwards. Health is answered under any name, for whoever watches the process.
/// </summary>
internal sealed class PublicSite(RequestDelegate next, IOptions<PlatformOptions> options)
{
    private readonly Uri? site = options.Value.PublicAddress.Length > 0 ? new Uri(options.Value.PublicAddress) : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (site is null || !Portal.IsForPeople(context))
        {
            return next(context);
        }

        var host = new HostString(site.Authority);
        if (!host.Equals(context.Request.Host))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return context.Response.WriteAsync("This is not an address of these pages.");
        }

        context.Request.Scheme = site.Scheme;
        if (site.Scheme == Uri.UriSchemeHttps)
        {
            context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(context);
    }
}
