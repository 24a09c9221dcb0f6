using Microsoft.AspNetCore.Http.Extensions;

namespace WorkforcePlatform.Portal.Layout;

/// <summary>Addresses of pages that say in full what is shown, so that they can be kept and sent.</summary>
public static class PageAddress
{
    /// <param name="path">The page.</param>
    /// <param name="pairs">What decides it. What is empty is left out.</param>
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> pairs)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in pairs)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return path + query.ToQueryString();
    }
}
