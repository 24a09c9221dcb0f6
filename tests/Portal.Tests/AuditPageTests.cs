using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>What the auditor finds of the sample's import and of a manager who looked at a child.</summary>
[Collection(SampleSiteTests.Name)]
public sealed partial class AuditPageTests(SampleSite site)
{
    [Fact]
    public async Task The_auditor_finds_who_was_shown_a_child_by_a_reference_that_stands_in_no_address()
    {
        using var manager = site.Reader();
        await manager.SignInAsync("demo-manager");
        using var opened = await manager.PostAsync("/search", ("text", "C0106"));
        await manager.ReadAsync(opened.Headers.Location!.ToString());
        using var auditor = site.Reader();
        await auditor.SignInAsync("demo-auditor");

        using var answer = await auditor.PostAsync("/audit", ("What", "C0106"), ("Log", "Reads"), ("First", "1/1/2026"), ("Last", "1/1/2100"));
        var found = await answer.Content.ReadAsStringAsync();

        Assert.Equal(("/audit", HttpStatusCode.OK), (answer.RequestMessage!.RequestUri!.PathAndQuery, answer.StatusCode));
        Assert.Contains("Get child", found, StringComparison.Ordinal);
        Assert.Contains("Service manager", found, StringComparison.Ordinal);
        Assert.Contains("Shown: C0106", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_lead_through_the_logs_of_all_services_once_as_the_file_does()
    {
        using var auditor = site.Reader();
        await auditor.SignInAsync("demo-auditor");
        (string, string)[] asked = [("What", "import"), ("Log", "Changes"), ("First", "1/1/2026"), ("Last", "1/1/2100")];

        var (seen, from) = (new List<string>(), "");
        do
        {
            using var page = await auditor.PostAsync("/audit", [.. asked, ("From", from)]);
            var html = await page.Content.ReadAsStringAsync();
            seen.AddRange(Entry().Matches(html).Select(match => match.Groups[1].Value));
            from = WebUtility.HtmlDecode(NextPage().Match(html).Groups[1].Value);
        }
        while (from.Length > 0);
        using var file = await auditor.PostAsync("/audit?handler=csv", asked);
        var rows = (await file.Content.ReadAsStringAsync()).TrimEnd().Split('\n');

        Assert.Contains(seen, entry => entry.StartsWith("legal ", StringComparison.Ordinal));
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen.Count, rows.Length - 1);
    }

    [Fact]
    public async Task A_day_that_can_not_be_read_is_said_at_its_field_and_nothing_written_is_lost()
    {
        using var auditor = site.Reader();
        await auditor.SignInAsync("demo-auditor");

        using var answer = await auditor.PostAsync("/audit", ("First", "soon"), ("Last", "1/1/2100"), ("Who", "somebody"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Write the date as 30/10/09", page, StringComparison.Ordinal);
        Assert.Contains("value=\"soon\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"somebody\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_checks_that_the_log_is_whole_and_does_not_read_it()
    {
        using var administrator = site.Reader();
        await administrator.SignInAsync("demo-administrator");

        var check = await administrator.ReadAsync("/audit/check");
        using var log = await administrator.GetAsync("/audit");

        Assert.Contains("Yes: every entry says what it said when it was sealed", check, StringComparison.Ordinal);
        Assert.Equal("/refused", log.Headers.Location?.AbsolutePath);
    }

    [GeneratedRegex("data-label=\"Entry\"><div>([^<]+)</div>")]
    private static partial Regex Entry();

    [GeneratedRegex("name=\"From\" value=\"([^\"]+)\">Next page")]
    private static partial Regex NextPage();
}
