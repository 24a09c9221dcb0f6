using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Clients;

/// <summary>
/// The token a call to another service carries: the caller's own, passed on; for a page, one signed for whoever is
/// signed in; outside any request, this service's. A request of nobody gets none.
/// </summary>
public sealed class CallerToken(IHttpContextAccessor http, TokenIssuer tokens, IEnumerable<HostedServiceName> hosted)
{
    public string? Current()
    {
        if (http.HttpContext is not { } context)
        {
            return tokens.IssueSystem(ServiceName);
        }

        string? authorization = context.Request.Headers[HeaderNames.Authorization];
        if (authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true)
        {
            return authorization["Bearer ".Length..];
        }

        return context.User.Identity?.IsAuthenticated == true ? tokens.Issue(Caller.From(context.User)) : null;
    }

    /// <summary>Headers for a call that a service makes for itself, whoever's request it serves.</summary>
    public Metadata AsSystem() => new() { { "authorization", $"Bearer {tokens.IssueSystem(ServiceName)}" } };

    private string ServiceName => hosted.FirstOrDefault()?.Name ?? "portal";
}
