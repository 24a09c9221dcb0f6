using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>Lists stand by the column that is asked for, say so, and go into their file in that order.</summary>
[Collection(HrSiteTests.Name)]
public sealed partial class OrderTests(HrSite site)
{
    [Theory]
    [InlineData("demo-hr", "/vacancies", 6)]
    [InlineData("demo-hr", "/agency", 7)]
    [InlineData("demo-hr", "/agency/invoiced", 4)]
    [InlineData("demo-hr", "/budget", 5)]
    [InlineData("demo-hr", "/figure/rows?unit=CORE&measure=vacancy_rate&on=2009-10-30&rows=posts", 6)]
    [InlineData("demo-manager", "/figure/rows?unit=CORE&measure=caseload_per_in_post_fte&on=2009-10-30&rows=children", 5)]
    [InlineData("demo-manager", "/reallocate", 6)]
    [InlineData("demo-hr", "/work", 4)]
    [InlineData("demo-administrator", "/data/import", 7)]
    public async Task A_list_can_be_ordered_by_its_columns_either_way_and_its_file_is_too(string subject, string path, int columns)
    {
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        var offered = Orders(await reader.ReadAsync(path));

        Assert.Equal(columns, offered.Count);
        foreach (var order in offered)
        {
            var page = await reader.ReadAsync(order);
            var turned = Assert.Single(Orders(page), link => ColumnOf(link) == ColumnOf(order));
            Assert.Single(Standing().Matches(page));
            Assert.NotEqual(order, turned);
            Assert.Equal(await RowsAsync(order), (await RowsAsync(turned)).Order(StringComparer.Ordinal));
        }

        async Task<IEnumerable<string>> RowsAsync(string list) => (await reader.ReadAsync($"{list}&handler=csv")).TrimEnd().Split("\r\n").Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/agency?order=reference&reversed=true", "A-2", "A-1")]
    [InlineData("/agency?order=worker", "A-1", "A-2")]
    [InlineData("/agency?order=fte", "A-1", "A-2")]
    [InlineData("/agency?order=endson&reversed=true", "A-1", "A-2")]
    [InlineData("/agency/invoiced?order=amount&reversed=true", "2009-10", "2009-08")]
    [InlineData("/agency/invoiced?order=hours&reversed=true", "2009-08", "2009-10")]
    [InlineData("/agency/invoiced?order=nonsense", "2009-10", "2009-08")]
    public async Task What_is_not_known_comes_last_in_either_direction(string path, string first, string second)
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");

        var file = (await reader.ReadAsync($"{path}&handler=csv")).TrimEnd().Split("\r\n");

        Assert.StartsWith(first, file[1], StringComparison.Ordinal);
        Assert.StartsWith(second, file[2], StringComparison.Ordinal);
    }

    private static List<string> Orders(string page) => [.. Heads().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    private static string ColumnOf(string address) => Column().Match(address).Value;

    [GeneratedRegex("<th[^>]*>\\s*<a href=\"([^\"]*order=[^\"]*)\"")]
    private static partial Regex Heads();

    [GeneratedRegex("order=[a-z]+")]
    private static partial Regex Column();

    [GeneratedRegex("<th[^>]*aria-sort=")]
    private static partial Regex Standing();
}
