using Microsoft.Playwright;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>From sign-in to the rows behind a figure, and to the files they came from, at a desk and on a phone.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class ManagerJourney(SampleSite site, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public Task A_manager_reads_a_figure_back_to_its_rows_at_a_desk() => WalkAsync(1280);

    [BrowserFact]
    public Task A_manager_reads_a_figure_back_to_its_rows_on_a_phone() => WalkAsync(390);

    private async Task WalkAsync(int width)
    {
        var page = await chromium.OpenAsync(site.Address, width);
        await SignInAsync(page, "Service manager");
        await page.ShouldBeUsableAsync();

        await page.ShouldAnswerAsync("What changed since Monday 26");
        await page.ShouldAnswerAsync("Works as", "People", "Worker 012");

        await page.GotoAsync("/pressure?unit=CORE");
        await page.ShouldBeUsableAsync();
        Assert.Equal("29.8", await page.Locator(".figure").First.InnerTextAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "How this figure was made" }).ClickAsync();
        await page.ShouldBeUsableAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The 656 children" }).ClickAsync();
        await page.ShouldBeUsableAsync();
        Assert.Equal("The 656 children counted", await page.Locator("h1").InnerTextAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await SignInAsync(page, "Administrator");
        await page.ShouldBeUsableAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Import", Exact = true }).ClickAsync();
        await page.ShouldBeUsableAsync();
        await page.Locator("tbody a").First.ClickAsync();
        await page.ShouldBeUsableAsync();
        Assert.Equal("Import taken", await page.Locator("h1").InnerTextAsync());

        await page.Context.CloseAsync();
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/sign-in");
        await page.ShouldBeUsableAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Sign in as {name}", Exact = true }).ClickAsync();
    }
}
