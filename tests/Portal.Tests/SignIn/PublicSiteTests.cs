using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WorkforcePlatform.Portal.Tests.SignIn;

public sealed class PublicSiteTests(PublicSite site) : IClassFixture<PublicSite>
{
    [Fact]
    public async Task The_issuer_is_told_the_public_address_and_the_cookie_goes_by_https_alone()
    {
        using var answer = await site.GetAsync("/sign-in/start", from: "203.0.113.1");

        var asked = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Equal($"https://{PublicSite.Host}/signed-in", asked["redirect_uri"]);
        Assert.StartsWith("__Host-wp-begun.", cookie, StringComparison.Ordinal);
        Assert.All(["; path=/;", "; secure;", "; samesite=lax;", "; httponly"], part => Assert.Contains(part, cookie, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_cookie_of_the_pages_is_the_hosts_own_and_secure()
    {
        var cookies = new[]
        {
            site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("Portal").Cookie,
            site.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie,
        };

        Assert.All(cookies, cookie => Assert.Equal((true, CookieSecurePolicy.Always, "/"), (cookie.HttpOnly, cookie.SecurePolicy, cookie.Path)));
        Assert.All(cookies, cookie => Assert.StartsWith("__Host-", cookie.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Browsers_are_told_to_come_by_https_and_to_lend_the_pages_no_device()
    {
        using var answer = await site.GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Another_name_is_answered_for_health_alone()
    {
        using var page = await site.GetAsync("/sign-in", "elsewhere.example");
        using var health = await site.GetAsync("/health/live", "elsewhere.example");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (page.StatusCode, health.StatusCode));
    }

    [Fact]
    public async Task Who_signs_in_too_often_from_one_address_is_told_when_to_come_back_and_nobody_else_is_held_up()
    {
        for (var time = 0; time < 3; time++)
        {
            using var begun = await site.GetAsync("/sign-in/start");
            Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        }

        using var refused = await site.GetAsync("/sign-in/start");
        using var other = await site.GetAsync("/sign-in/start", from: "203.0.113.8");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.Redirect), (refused.StatusCode, other.StatusCode));
        Assert.InRange(int.Parse(Assert.Single(refused.Headers.GetValues("Retry-After")), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("Too many sign-ins from here", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
