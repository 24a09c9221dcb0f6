using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>The children whose workers have left, in the allocation meeting of their team.</summary>
[Collection(HrSiteTests.Name)]
public sealed class MeetingPageTests(HrSite site)
{
    private const string Address = "/children/meeting?unit=CP";

    [Fact]
    public async Task What_is_missing_is_named_on_its_row_with_all_that_was_typed_and_loads_count_the_whole_meeting()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");
        var page = await reader.ReadAsync(Address);
        var children = Regex.Matches(page, "name=\"Rows\\[\\d+\\]\\.ChildId\" value=\"(C\\d+)\"").Select(match => match.Groups[1].Value).ToList();
        var etags = Regex.Matches(page, "name=\"Rows\\[\\d+\\]\\.Etag\" value=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        (string, string)[] decided =
        [
            ("unit", "CP"), ("requestId", "one"),
            ("Rows[0].ChildId", children[0]), ("Rows[0].StaffId", "W013"), ("Rows[0].Reason", "Knows <b>the</b> family"), ("Rows[0].Etag", etags[0]),
            ("Rows[1].ChildId", children[1]), ("Rows[1].StaffId", "W013"), ("Rows[1].Reason", " "), ("Rows[1].Etag", etags[1]),
        ];

        using var loads = await reader.PostAsync(Address, "/children/meeting?handler=Loads", decided);
        using var refused = await reader.PostAsync(Address, "/children/meeting?handler=Save", decided);
        var worked = WebUtility.HtmlDecode(await loads.Content.ReadAsStringAsync());
        var named = await refused.Content.ReadAsStringAsync();

        var loadsOfOne = Regex.Match(worked, "<b>(\\d+) → (\\d+)</b>").Groups.Values.Skip(1).Select(group => int.Parse(group.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.True(loadsOfOne[1] >= loadsOfOne[0] + 2);
        Assert.Contains($"<a href=\"#Rows_1__Reason\">{children[1]}: say why Worker 013</a>", named, StringComparison.Ordinal);
        Assert.Contains("Knows &lt;b&gt;the&lt;/b&gt; family</textarea>", named, StringComparison.Ordinal);
        Assert.Equal(etags[0], Regex.Match(await reader.ReadAsync(Address), "Rows\\[0\\]\\.Etag\" value=\"([^\"]+)\"").Groups[1].Value);
        Assert.DoesNotMatch($"(href|action)=\"[^\"]*{children[0]}", page + named);
    }

    [Theory]
    [InlineData("demo-hr")]
    [InlineData("demo-lawyer")]
    public async Task Nobody_but_a_manager_holds_the_meeting(string subject)
    {
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        using var refused = await reader.GetAsync(Address);

        Assert.Equal("/refused", refused.Headers.Location!.AbsolutePath);
    }
}
