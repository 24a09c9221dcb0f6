using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.PlatformSupport;

namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>One way to ask a page: GET or POST, plain or by a handler's name.</summary>
/// <param name="Route">The page's address as it stands after @page.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Handler">Empty for the plain one.</param>
public sealed record PageHandler(string Route, HttpMethod Method, string Handler)
{
    public bool IsPost => Method == HttpMethod.Post;

    public override string ToString() => $"{Method} {Route}{(Handler.Length > 0 ? $" ({Handler})" : "")}";

    /// <summary>What the running platform answers, read from its endpoint table; every page can at least be read.</summary>
    public static async Task<IReadOnlyList<PageHandler>> AllAsync(RunningPlatform platform)
    {
        var loader = platform.Services.GetRequiredService<PageLoader>();
        var found = new List<PageHandler>();
        foreach (var endpoint in platform.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
                var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
                found.Add(new PageHandler(route, HttpMethod.Get, ""));
                found.AddRange(compiled.HandlerMethods.Select(handler => new PageHandler(route, new HttpMethod(handler.HttpMethod.ToUpperInvariant()), (handler.Name ?? "").ToLowerInvariant())));
            }
        }

        return [.. found.Distinct().OrderBy(handler => handler.ToString(), StringComparer.Ordinal)];
    }
}
