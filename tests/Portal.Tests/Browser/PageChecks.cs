using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>What must hold for every page at every width.</summary>
internal static class PageChecks
{
    private const int Narrowest = 320;

    // In the page itself: pages have no frames, and the library's own way, a second page for the result, takes twice as long.
    private const string Violations = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .map(one => `${one.id}: ${one.help} at ${one.nodes.map(node => node.html).join(', ')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>axe finds nothing, and nothing is wider than the window, nor than the narrowest one.</summary>
    public static async Task ShouldBeUsableAsync(this IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<string[]>(Violations);
        Assert.True(found.Length == 0, $"{page.Url}\n{string.Join('\n', found)}");

        var window = page.ViewportSize!;
        await ShouldFitAsync(page);
        await page.SetViewportSizeAsync(Narrowest, window.Height);
        await ShouldFitAsync(page);
        await page.SetViewportSizeAsync(window.Width, window.Height);
    }

    private static async Task ShouldFitAsync(IPage page)
    {
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} is {overflow} px wider than the window of {page.ViewportSize!.Width} px.");
    }
}
