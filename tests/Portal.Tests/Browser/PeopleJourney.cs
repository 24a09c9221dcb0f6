using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>From the first screen to one worker in two clicks, and onto one side of paper.</summary>
[Collection(SampleSiteTests.Name)]
public sealed partial class PeopleJourney(SampleSite site, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task A_manager_finds_a_worker_and_prints_one_side_of_A4()
    {
        foreach (var width in (int[])[1280, 390])
        {
            var page = await chromium.OpenAsync(site.Address, width);
            await page.GotoAsync("/sign-in");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in as Service manager", Exact = true }).ClickAsync();

            await page.GetByRole(AriaRole.Link, new() { Name = "People", Exact = true }).ClickAsync();
            await page.ShouldBeUsableAsync();
            await page.GetByLabel("Name, number, post or role").FillAsync("Worker 01");
            await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
            await page.ShouldBeUsableAsync();
            if (width > 860)
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "Name" }).ClickAsync();
            }

            Assert.DoesNotContain("Worker", page.Url, StringComparison.OrdinalIgnoreCase);

            await page.GetByRole(AriaRole.Link, new() { Name = "Worker 012" }).ClickAsync();
            await page.ShouldBeUsableAsync();
            Assert.Equal("Worker 012", await page.Locator("h1").InnerTextAsync());
            Assert.Single(Sides().Matches(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }))));
            await page.Context.CloseAsync();
        }
    }

    [GeneratedRegex(@"/Type /Page\b")]
    private static partial Regex Sides();
}
