using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>A child of the sample allocated to another worker of the team, shown beside the figures, and taken back.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class AllocatePageTests(SampleSite site)
{
    [Fact]
    public async Task What_follows_is_shown_first_then_it_is_planned_told_and_taken_back_and_no_reference_stands_in_an_address()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");
        var child = await reader.ReadAsync(Link(await reader.ReadAsync("/worker?staff=W012"), "C\\d+"));
        var reference = Regex.Match(child, "<h1>Child (C\\d+)</h1>").Groups[1].Value;
        var address = Regex.Match(child, "href=\"(/child/allocate\\?[^\"]+)\"").Groups[1].Value;
        var key = Regex.Match(address, "key=([^&]+)").Groups[1].Value;

        var choices = await reader.ReadAsync(address);
        using var shown = await reader.PostAsync(address, "/child/allocate?handler=Preview", ("key", key), ("staffId", "W013"), ("startsOn", "9 Nov 2009"));
        var preview = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        using var taken = await reader.PostAsync(
            address, "/child/allocate?handler=Confirm", ("key", key), ("staffId", "W013"), ("startsOn", "2009-11-09"), ("reason", "Knows the family"), ("etag", Field(preview, "etag")), ("requestId", Field(preview, "requestId")));
        var planned = await reader.ReadAsync(taken.Headers.Location!.ToString());
        var worker = await reader.ReadAsync("/worker?staff=W013");
        var work = await reader.ReadAsync("/work?kind=Allocation%20not%20confirmed%20by%20a%20file");
        var withdraw = Regex.Match(planned, "href=\"(/child/allocate\\?[^\"]+allocation=[^\"]+)\"").Groups[1].Value;
        var etag = Field(await reader.ReadAsync(withdraw), "etag");
        using var gone = await reader.PostAsync(
            withdraw, "/child/allocate?handler=Withdraw", ("key", key), ("allocation", Regex.Match(withdraw, "allocation=(.+)$").Groups[1].Value), ("reason", "Stays"), ("etag", etag));

        Assert.Contains("Worker 013<span class=\"note\">W013</span>", choices, StringComparison.Ordinal);
        Assert.Contains("Worker 012 holds the child", preview, StringComparison.Ordinal);
        Assert.Matches("<b>\\d+ → \\d+</b>", preview);
        Assert.Contains("Planned", planned, StringComparison.Ordinal);
        Assert.Contains($"{reference}</a> from 9 Nov 2009: planned", worker.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains($"{reference}, to Worker 013", work, StringComparison.Ordinal);
        Assert.DoesNotMatch($"(href|action)=\"[^\"]*{reference}", choices + preview + planned + worker + work);
        Assert.Contains("Withdrawn", await reader.ReadAsync(gone.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo-hr")]
    [InlineData("demo-lawyer")]
    public async Task Nobody_but_a_manager_allocates(string subject)
    {
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        using var refused = await reader.GetAsync("/child/allocate?key=x");

        Assert.Equal("/refused", refused.Headers.Location!.AbsolutePath);
    }

    private static string Link(string page, string text) => Regex.Match(page, $"<a[^>]* href=\"([^\"]+)\"[^>]*>{text}</a>").Groups[1].Value;

    private static string Field(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value;
}
