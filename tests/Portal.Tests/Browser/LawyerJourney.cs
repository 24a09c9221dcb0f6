using Microsoft.Playwright;
using WorkforcePlatform.PlatformSupport;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>From the first screen to a matter's next hearing, and to the months.</summary>
public sealed class LawyerJourney(MattersSite site, Chromium chromium) : IClassFixture<MattersSite>, IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task The_next_court_day_is_on_the_first_screen_and_the_matter_one_click_away()
    {
        foreach (var width in (int[])[1280, 390])
        {
            var page = await chromium.OpenAsync(site.Address, width);
            await page.GotoAsync("/sign-in");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in as Lawyer", Exact = true }).ClickAsync();
            await page.ShouldBeUsableAsync();

            await page.ShouldAnswerAsync("The next is SYN-M-01");
            await page.ShouldAnswerAsync("No matter", "Over 16 weeks");
            await page.ShouldAnswerAsync("SYN-M-02", "No future date");

            await page.GotoAsync("/");
            await page.GetByRole(AriaRole.Link, new() { Name = "SYN-M-01" }).ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = "Matter SYN-M-01" }).WaitForAsync();
            await page.ShouldBeUsableAsync();

            await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Matters" }).ClickAsync();
            await page.ShouldBeUsableAsync();

            await page.GetByRole(AriaRole.Link, new() { Name = "Legal workload" }).ClickAsync();
            await page.ShouldBeUsableAsync();
            await page.Context.CloseAsync();
        }

        // A hearing within the ten days stands on the first screen itself.
        Assert.True(await site.Platform.TakeAsync(("hearings.csv", "hearing_ref,matter_ref,type,listed_for,start_time,status\nH4,SYN-M-01,IRH,2009-11-06,10:00,Listed\n")));
        var first = await chromium.OpenAsync(site.Address, 1280);
        await first.GotoAsync("/sign-in");
        await first.GetByRole(AriaRole.Button, new() { Name = "Sign in as Lawyer", Exact = true }).ClickAsync();
        await first.ShouldAnswerAsync("Issues resolution (IRH)");
        await first.Context.CloseAsync();
    }
}
