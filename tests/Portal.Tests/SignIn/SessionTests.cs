using System.Net;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Tests.SignIn;

[Collection(SignInSiteTests.Name)]
public sealed class SessionTests(SignInSite site)
{
    [Fact]
    public async Task A_session_lasts_while_it_is_used_and_its_end_says_why_and_leads_back()
    {
        var (ann, _) = await site.EnterAsync(Role.Administrator);
        using var reader = site.Reader();
        using var signedIn = await site.SignInAsync(reader, ann);

        site.Clock.Advance(TimeSpan.FromMinutes(20));
        await reader.ReadAsync(SignInSite.Page);
        site.Clock.Advance(TimeSpan.FromMinutes(20));
        await reader.ReadAsync(SignInSite.Page);
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        var page = await EndedAsync(reader);

        Assert.Contains("You were signed out after 30 minutes without use.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/sign-in/start?to=%2Fdata%2Flinks\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_session_lasts_longer_than_its_longest_hours_however_much_it_is_used()
    {
        var (ann, _) = await site.EnterAsync(Role.Administrator);
        using var reader = site.Reader();
        using var signedIn = await site.SignInAsync(reader, ann);

        for (var minutes = 0; minutes < 2 * 60; minutes += 20)
        {
            await reader.ReadAsync(SignInSite.Page);
            site.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        site.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("You were signed out after 2 hours.", await EndedAsync(reader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_role_counts_within_a_minute_and_a_revoked_user_is_out()
    {
        var (bo, user) = await site.EnterAsync(Role.Administrator);
        await site.EnterAsync(Role.Administrator);
        using var reader = site.Reader();
        using var signedIn = await site.SignInAsync(reader, bo);

        user.Role = Role.Hr;
        user = await site.Users.UpdateUserAsync(new() { User = user });
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var asHr = await reader.GetAsync(SignInSite.Page);
        await site.Users.RevokeUserAsync(new() { UserId = user.Id, Etag = user.Etag, Reason = "Left" });
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var ended = await EndedAsync(reader);

        Assert.Equal("/refused", asHr.Headers.Location!.AbsolutePath);
        Assert.Contains("You may not use the platform any more. If that is a mistake, ask the data team.", ended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_at_the_issuer()
    {
        var (ann, _) = await site.EnterAsync(Role.Administrator);
        using var reader = site.Reader();
        using var signedIn = await site.SignInAsync(reader, ann);

        using var leaving = await reader.PostAsync(SignInSite.Page, "/sign-out");
        var onward = Assert.Single(leaving.Headers.GetValues("Refresh"))["0;url=".Length..];
        using var atIssuer = await reader.GetAsync(onward);
        var done = await reader.ReadAsync(atIssuer.Headers.Location!.OriginalString);
        using var after = await reader.GetAsync(SignInSite.Page);

        Assert.StartsWith($"{site.Issuer.Address}/end-session?", onward, StringComparison.Ordinal);
        Assert.Contains("You are signed out here and of your organisation’s account", done, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", after.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_signing_key_of_the_platform_signs_nobody_out()
    {
        var (ann, _) = await site.EnterAsync(Role.Administrator);
        using var reader = site.Reader();
        using var signedIn = await site.SignInAsync(reader, ann);

        SigningKeyFile.Rotate(SigningKeyFile.In(site.Folder));

        Assert.Contains("Links to other systems", await reader.ReadAsync(SignInSite.Page), StringComparison.Ordinal);
    }

    private static async Task<string> EndedAsync(PageReader reader)
    {
        using var answer = await reader.GetAsync(SignInSite.Page);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await reader.ReadAsync(answer.Headers.Location!.PathAndQuery);
    }
}
