using Microsoft.Playwright;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>The pages that no journey passes: the narrowest window is the hardest.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class EveryPageTests(SampleSite site, Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Pages =
    [
        "/about", "/about/accessibility", "/audit/check", "/refused", "/nowhere", "/data/own", "/data/open/own", "/data/open/synthetic", "/data/import", "/data/keeping", "/data/keeping?set=agency_assignments", "/data/keeping?set=occupancies", "/data/keeping?set=allocations", "/data/links", "/data/snapshots", "/work", "/data/mapping", "/data/mappings", "/users", "/users/roles", "/user/enter",
        "/demand", "/scenarios?unit=CORE&postsAdded=3", "/scenarios?unit=CORE&postsAdded=x", "/scenarios?children=1127&workers=49&posts=76&postsClaimed=152", "/scenarios?unit=CORE&unitsOpened=5&unitsFilled=17&childrenToOther=3&otherUnit=LAC", "/scenarios/options?unit=CORE", "/scenarios/split?unit=CORE", "/flow?unit=CORE", "/districts", "/districts/worklist", "/districts/transfers", "/districts/worklist?list=close", "/districts/worklist?list=step-across&order=child", "/flow?on=1 Jan 1999", "/compare", "/compare?unit=CORE&year=2017", "/legal", "/legal?from=nonsense", "/legal?from=Jan 2009&to=Jan 2009", "/annotations", "/benchmarks", "/benchmarks?seed=laming-2003-max", "/scheme",
        "/pressure?unit=DARL", "/pressure?unit=CP&on=nonsense", "/pressure?unit=NONE",
        "/figure?unit=CORE&measure=manager_span_worst&on=2009-10-30",
        "/figure?unit=CORE&measure=agency_rate&on=2009-10-30",
        "/figure/rows?unit=CORE&measure=caseload_per_in_post_fte&on=2009-10-30&rows=workers",
    ];

    [BrowserFact]
    public async Task Every_page_can_be_used_at_320_px()
    {
        var page = await chromium.OpenAsync(site.Address, 320);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in as Administrator", Exact = true }).ClickAsync();

        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await page.ShouldBeUsableAsync();
            Assert.Equal(1, await page.Locator("h1").CountAsync());
        }

        await SignInInsteadAsync(page, "Auditor");
        foreach (var path in (string[])["/audit", "/sign-in/refused", "/user/access"])
        {
            await page.GotoAsync(path);
            await page.ShouldBeUsableAsync();
        }

        await SignInInsteadAsync(page, "Service manager");
        await page.GotoAsync("/worker?staff=W012");
        await page.Locator("a.reference").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Allocate" }).ClickAsync();
        await page.GetByLabel("Worker 013").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what follows" }).ClickAsync();
        await page.GetByLabel("Why this worker").WaitForAsync();
        await page.ShouldBeUsableAsync();
        foreach (var path in (string[])["/children/meeting", "/children/log"])
        {
            await page.GotoAsync(path);
            await page.ShouldBeUsableAsync();
        }

        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_can_not_be_used_is_found()
    {
        var page = await chromium.OpenAsync(site.Address, 320);

        await page.SetContentAsync("<html lang='en'><title>Broken</title><main><h1>Broken</h1><img src='data:,'></main></html>");
        var found = await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(page.ShouldBeUsableAsync);
        await page.SetContentAsync("<html lang='en'><title>Wide</title><main><h1 style='width: 400px'>Wide</h1></main></html>");
        var wide = await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(page.ShouldBeUsableAsync);

        Assert.Contains("image-alt", found.Message, StringComparison.Ordinal);
        Assert.Contains("wider than the window", wide.Message, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static async Task SignInInsteadAsync(IPage page, string role)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Sign in as {role}", Exact = true }).ClickAsync();
    }
}
