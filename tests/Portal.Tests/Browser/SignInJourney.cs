using Microsoft.Playwright;
using WorkforcePlatform.Portal.Tests.SignIn;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>Through the issuer and back, out after half an hour, back to the same page, out at both, and out for good.</summary>
[Collection(SignInSiteTests.Name)]
public sealed class SignInJourney(SignInSite site, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Somebody_signs_in_is_timed_out_signs_out_and_is_revoked()
    {
        var (ann, user) = await site.EnterAsync(Role.Administrator);
        await site.EnterAsync(Role.Administrator);
        (site.Issuer.Automatic, site.Issuer.Misbehaviour) = (null, Misbehaviour.None);
        var page = await chromium.OpenAsync(site.Address, 390);

        await page.GotoAsync(SignInSite.Page);
        await page.ShouldBeUsableAsync();
        await SignInLink(page).ClickAsync();
        await page.Locator($"a[href*='person={ann.Subject}']").ClickAsync();
        Assert.Equal(SignInSite.Page, new Uri(page.Url).AbsolutePath);

        site.Clock.Advance(TimeSpan.FromMinutes(31));
        await page.ReloadAsync();
        await page.GetByText("You were signed out after 30 minutes without use.").WaitForAsync();
        await page.ShouldBeUsableAsync();
        await SignInLink(page).ClickAsync();
        Assert.Equal(SignInSite.Page, new Uri(page.Url).AbsolutePath);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByText("You are signed out here and of your organisation’s account").WaitForAsync();
        await page.ShouldBeUsableAsync();
        await page.GotoAsync(SignInSite.Page);
        await SignInLink(page).ClickAsync();
        await page.Locator($"a[href*='person={ann.Subject}']").ClickAsync();
        Assert.Equal("Links to other systems", await page.Locator("h1").InnerTextAsync());

        await site.Users.RevokeUserAsync(new() { UserId = user.Id, Etag = user.Etag, Reason = "Left" });
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await page.ReloadAsync();
        await page.GetByText("You may not use the platform any more.").WaitForAsync();
        await SignInLink(page).ClickAsync();
        Assert.Equal("You may not use the platform any more", await page.Locator("h1").InnerTextAsync());
        await page.ShouldBeUsableAsync();
        await page.Context.CloseAsync();
    }

    private static ILocator SignInLink(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Sign in with your organisation’s account" });
}
