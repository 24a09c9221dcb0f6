using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>The search box of every page, over the sample.</summary>
[Collection(SampleSiteTests.Name)]
public sealed partial class SearchTests(SampleSite site)
{
    [Theory]
    [InlineData("demo-manager", "c0106", "/child?key=")]
    [InlineData("demo-hr", " w002 ", "/worker?staff=W002")]
    [InlineData("demo-hr", "worker 002", "/worker?staff=W002")]
    [InlineData("demo-hr", "P-CP-01", "/team?unit=CP")]
    public async Task What_is_written_exactly_opens_at_once(string subject, string text, string address)
    {
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        using var answer = await reader.PostAsync("/", "/search", ("text", text));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(address, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("C0106", answer.Headers.Location.OriginalString, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Several_hits_are_listed_by_kind_and_nothing_is_said_to_be_nothing()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var some = await SearchAsync(reader, "01");
        var none = await SearchAsync(reader, "zzz");
        var tooShort = await SearchAsync(reader, "z");

        Assert.All(["<h2>Children</h2>", "<h2>People</h2>", "<h2>Posts</h2>", "The 10 that fit best of"], text => Assert.Contains(text, some, StringComparison.Ordinal));
        Assert.Equal(10, References().Count(some));
        Assert.All(References().Matches(some), found => Assert.DoesNotMatch($"(href|action)=\"[^\"]*{found.Groups[1].Value}", some));
        Assert.Contains("<b>Nothing found.</b>", none, StringComparison.Ordinal);
        Assert.Contains("Write 2 to 100 characters.", tooShort, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo-hr", "C0106")]
    [InlineData("demo-lawyer", "W002")]
    [InlineData("demo-lawyer", "C0106")]
    [InlineData("demo-team-manager", "W002")]
    [InlineData("demo-team-manager", "C0106")]
    public async Task What_a_role_or_scope_leaves_out_is_not_found(string subject, string text)
    {
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        Assert.Contains("<b>Nothing found.</b>", await SearchAsync(reader, text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo-administrator")]
    [InlineData("demo-author")]
    public async Task Who_may_find_nothing_is_offered_no_box(string subject)
    {
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        var home = await reader.ReadAsync("/");
        using var refused = await reader.GetAsync("/search");

        Assert.DoesNotContain("role=\"search\"", home, StringComparison.Ordinal);
        Assert.Equal("/refused", refused.Headers.Location!.AbsolutePath);
    }

    [GeneratedRegex(">(C\\d{4})</a>")]
    private static partial Regex References();

    private static async Task<string> SearchAsync(PlatformSupport.PageReader reader, string text)
    {
        using var answer = await reader.PostAsync("/", "/search", ("text", text));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
