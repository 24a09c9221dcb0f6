using Microsoft.Playwright;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>A manager records that somebody leaves, sees what follows first, finds it on the lists and takes it back.</summary>
[Collection(MattersSiteTests.Name)]
public sealed class LeaverJourney(MattersSite site, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task A_leaving_is_shown_with_what_follows_recorded_listed_and_withdrawn()
    {
        foreach (var width in (int[])[1280, 390])
        {
            var page = await chromium.OpenAsync(site.Address, width);
            await SignInAsync(page, "Service manager");

            await page.GotoAsync("/worker?staff=SYN-W1");
            await page.GetByRole(AriaRole.Link, new() { Name = "Record leaving" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Show what follows" }).ClickAsync();
            Assert.Contains("Write the last day", await page.Locator(".fault").InnerTextAsync(), StringComparison.Ordinal);
            await page.ShouldBeUsableAsync();

            await page.GetByLabel("Last day").FillAsync("31 Jan 2010");
            await page.GetByRole(AriaRole.Button, new() { Name = "Show what follows" }).ClickAsync();
            await page.ShouldBeUsableAsync();
            Assert.Contains("1 by 2\u00a0March\u00a02010", await page.Locator("dl.pairs").InnerTextAsync(), StringComparison.Ordinal);

            await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
            await page.ShouldBeUsableAsync();
            Assert.Contains("Planned: leaves, last day 31\u00a0Jan\u00a02010", await page.Locator(".done").InnerTextAsync(), StringComparison.Ordinal);

            await page.GotoAsync("/reallocate");
            await page.ShouldBeUsableAsync();
            await EventuallyListedAsync(page);
            await page.ShouldBeUsableAsync();

            await page.GotoAsync("/worker?staff=SYN-W1");
            await page.GetByRole(AriaRole.Link, new() { Name = "Withdraw" }).ClickAsync();
            await page.GetByLabel("Why it is taken back").FillAsync("Stays");
            await page.ShouldBeUsableAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw this leaving" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Record leaving" }).WaitForAsync();
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task The_administrator_says_who_keeps_the_workers_and_why()
    {
        var page = await chromium.OpenAsync(site.Address, 320);
        await SignInAsync(page, "Administrator");

        await page.GotoAsync("/data/keeping");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the workers in the portal" }).ClickAsync();
        await page.ShouldBeUsableAsync();
        Assert.Contains("Say why this is changed", await page.Locator(".fault").InnerTextAsync(), StringComparison.Ordinal);

        await page.GetByLabel("Why this is changed").FillAsync("No HR system");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the workers in the portal" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Let files keep the workers" }).WaitForAsync();
        await page.ShouldBeUsableAsync();

        await page.GetByLabel("Why this is changed").FillAsync("They are back");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let files keep the workers" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the workers in the portal" }).WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static async Task EventuallyListedAsync(IPage page)
    {
        await page.GotoAsync("/legal/hearings-without-worker");
        await Eventually.TrueAsync(async () =>
        {
            await page.ReloadAsync();
            return (await page.InnerTextAsync("main")).Contains("SYN-M-01", StringComparison.Ordinal);
        });
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Sign in as {name}", Exact = true }).ClickAsync();
    }
}
