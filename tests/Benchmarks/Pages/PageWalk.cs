using System.Net;
using System.Text.RegularExpressions;
using WorkforcePlatform.PlatformSupport;

namespace WorkforcePlatform.Benchmarks.Pages;

/// <summary>Finds the pages of a signed-in user by their links: one address of each path and set of parameters, so that every list is met in every order it offers.</summary>
internal static partial class PageWalk
{
    private const int Most = 120;

    public static async Task<IReadOnlyList<(string Page, string Address)>> RunAsync(PageReader reader)
    {
        var found = new List<(string Page, string Address)> { ("/", "/") };
        for (var place = 0; place < found.Count && found.Count < Most; place++)
        {
            using var answer = await reader.GetAsync(found[place].Address);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            foreach (Match link in Links().Matches(await answer.Content.ReadAsStringAsync()))
            {
                var address = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                var page = PageOf(address);
                if (address.Length > 0 && !found.Exists(known => known.Page == page))
                {
                    found.Add((page, address));
                }
            }
        }

        return found;
    }

    /// <summary>The path with the names of its parameters; the value too where it chooses an order.</summary>
    private static string PageOf(string address)
    {
        if (address.Split('?') is not [var path, var query])
        {
            return address;
        }

        var names = query.Split('&').Select(pair => pair.StartsWith("sort=", StringComparison.Ordinal) ? pair : pair.Split('=')[0]);
        return $"{path}?{string.Join('&', names.Order(StringComparer.Ordinal))}";
    }

    [GeneratedRegex("<a [^>]*href=\"(/[^\"/][^\"]*|/)\"")]
    private static partial Regex Links();
}
