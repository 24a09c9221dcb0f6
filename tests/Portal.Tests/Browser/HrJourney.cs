using Microsoft.Playwright;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>From home to the answer: uncovered vacancies in one click, a post in two, bookings that end soon in one.</summary>
[Collection(HrSiteTests.Name)]
public sealed class HrJourney(HrSite site, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public Task An_HR_officer_finds_what_is_vacant_at_a_desk() => WalkAsync(1280);

    [BrowserFact]
    public Task An_HR_officer_finds_what_is_vacant_on_a_phone() => WalkAsync(390);

    [BrowserFact]
    public async Task A_manager_allocates_twelve_children_on_one_page_in_at_most_25_clicks_with_scripts_and_without()
    {
        foreach (var scripts in (bool[])[true, false])
        {
            var page = await chromium.OpenAsync(site.Platform.People, scripts ? 1280 : 390, scripts);
            await page.GotoAsync("/sign-in");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in as Service manager", Exact = true }).ClickAsync();
            var clicks = 0;
            await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Allocation meeting" }));
            var waiting = await page.Locator(".waits").CountAsync();
            var reasons = page.Locator(".waits textarea");
            for (var child = 0; child < 12; child++)
            {
                await ClickAsync(reasons.Nth(child));
                await page.Keyboard.TypeAsync("Has room");
            }

            if (scripts)
            {
                await page.ShouldBeUsableAsync();
            }

            await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save the allocations" }));
            await page.GetByText("12 allocations recorded.").WaitForAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Allocations of the last 30 days" }).ClickAsync();
            await page.GetByText("Has room").Nth(11).WaitForAsync();
            if (scripts)
            {
                await page.ShouldBeUsableAsync();
            }

            Assert.InRange(clicks, 1, 25);
            Assert.True(waiting >= 12);
            await page.Context.CloseAsync();

            Task ClickAsync(ILocator what)
            {
                clicks++;
                return what.ClickAsync();
            }
        }
    }

    private async Task WalkAsync(int width)
    {
        var page = await chromium.OpenAsync(site.Platform.People, width);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in as HR officer", Exact = true }).ClickAsync();
        await page.ShouldBeUsableAsync();

        await page.ShouldAnswerAsync("P-CP-01", "Uncovered posts (1)");
        await page.ShouldAnswerAsync("Vacancy: P-CP-01", "Uncovered posts (1)", "P-CP-01");
        await page.ShouldAnswerAsync("A-1", "All that end by");

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Uncovered posts (1)" }).ClickAsync();
        await page.ShouldBeUsableAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "P-CP-01" }).ClickAsync();
        await page.ShouldBeUsableAsync();
        Assert.Equal("Vacancy: P-CP-01", await page.Locator("h1").InnerTextAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Vacancies", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Part-hours, under 0.5 FTE (1)" }).ClickAsync();
        await page.ShouldBeUsableAsync();

        foreach (var path in (string[])["/budget", "/demand", "/agency", "/booking/end?staff=W90&booking=A-1", "/worker?staff=W90", "/vacancy/start?post=P-CP-01&since=2008-10-11"])
        {
            await page.GotoAsync(path);
            await page.ShouldBeUsableAsync();
        }

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "All that end by" }).ClickAsync();
        await page.ShouldBeUsableAsync();
        Assert.Equal("Agency", await page.Locator("h1").InnerTextAsync());
        await page.Context.CloseAsync();
    }
}
