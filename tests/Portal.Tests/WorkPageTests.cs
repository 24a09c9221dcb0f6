using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>My work: what the lawyer is told of sixty matters on 30 October 2009.</summary>
[Collection(MattersSiteTests.Name)]
public sealed partial class WorkPageTests(MattersSite site)
{
    [Fact]
    public async Task An_item_goes_once_it_is_acknowledged_and_the_count_on_the_navigation_with_it()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        var notBooked = await reader.ReadAsync("/work?kind=No%20hearing%20booked");
        var before = Count(notBooked);
        using var answer = await reader.PostAsync("/work", ("key", Field(notBooked, "key")), ("content", Field(notBooked, "content")));
        var after = await reader.ReadAsync("/work");
        var acknowledged = await reader.ReadAsync("/work?show=acknowledged");

        Assert.Contains("<a href=\"/legal/matter?ref=SYN-M-01&on=2009-10-30\">Matter SYN-M-01</a>", notBooked, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(before - 1, Count(after));
        Assert.Contains($"To do ({before - 1})", after, StringComparison.Ordinal);
        Assert.Contains("Matter SYN-M-01", acknowledged, StringComparison.Ordinal);
        Assert.Contains("Acknowledged (1)", acknowledged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_pages_and_goes_into_a_file()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        var first = await reader.ReadAsync("/work?kind=No%20future%20date");
        var second = await reader.ReadAsync("/work?kind=No%20future%20date&from=50");
        var csv = await reader.ReadAsync("/work?kind=No%20future%20date&handler=csv");

        Assert.Equal(59, Refs().Matches(first + second).Select(match => match.Value).Distinct().Count());
        Assert.Equal(60, csv.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Nobody_acknowledges_what_was_not_shown_to_them()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");

        using var answer = await reader.PostAsync("/work", ("key", "a"), ("content", "b"));

        Assert.Contains("was not shown to you", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_told_nothing_has_no_such_page()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-author");

        using var refused = await reader.GetAsync("/work");

        Assert.DoesNotContain("href=\"/work", await reader.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Equal("/refused", refused.Headers.Location!.AbsolutePath);
    }

    private static int Count(string page) => int.Parse(Regex.Match(page, ">My work \\((\\d+)\\)<").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Field(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"([0-9a-f]+)\"").Groups[1].Value;

    [GeneratedRegex("Matter SYN-M-\\d+")]
    private static partial Regex Refs();
}
