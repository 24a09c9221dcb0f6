using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>The lawyer's list of matters and a matter's own page.</summary>
[Collection(MattersSiteTests.Name)]
public sealed partial class MattersPageTests(MattersSite site)
{
    [Fact]
    public async Task The_lawyer_starts_with_open_matters_by_stage_and_the_next_court_day()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        var home = await reader.ReadAsync("/");

        Assert.Contains("On 30\u00a0October\u00a02009", home, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/legal/matters?stage=Proceedings\">1 matter</a>", home, StringComparison.Ordinal);
        Assert.Contains("23\u00a0Feb\u00a02010, 10:00", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lawyers_questions_are_answered_one_click_from_home()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        var home = await reader.ReadAsync("/");
        var over16 = await reader.ReadAsync(LinkAfter(home, "Over 16 weeks"));
        var noDate = await reader.ReadAsync(LinkAfter(home, "No future date"));
        var notBooked = await reader.ReadAsync(LinkAfter(home, "No hearing booked"));

        Assert.Contains("No matter fits the choices above.", over16, StringComparison.Ordinal);
        Assert.Equal("SYN-M-02", Refs(noDate).First());
        Assert.Equal(["SYN-M-01"], Refs(notBooked));
        Assert.Contains("no IRH booked", notBooked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_narrows_sorts_and_pages()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        var all = await reader.ReadAsync("/legal/matters");
        var south = await reader.ReadAsync("/legal/matters?unit=SOUTH");
        var byHearing = await reader.ReadAsync("/legal/matters?sort=hearing");
        var rest = await reader.ReadAsync(NextPage().Match(all).Groups[1].Value);
        var none = await reader.ReadAsync("/legal/matters?kind=Epo");

        Assert.Equal(["SYN-M-02", "SYN-M-03"], Refs(all).Take(2));
        Assert.Equal(60, Refs(all).Concat(Refs(rest)).Distinct().Count());
        Assert.Equal(["SYN-M-02"], Refs(south));
        Assert.Contains("aria-sort=\"ascending\"><a href=\"/legal/matters?sort=hearing&down=true\"", byHearing, StringComparison.Ordinal);
        Assert.Contains("No matter fits the choices above.", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_has_every_row_that_fits_and_not_only_the_page()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        var csv = await reader.ReadAsync("/legal/matters?kind=Advice&handler=csv");

        Assert.Equal(59, csv.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task A_matter_shows_children_hearings_and_how_directions_were_kept_and_text_stays_text()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        using var answer = await reader.GetAsync("/legal/matter?ref=SYN-M-01");
        var raw = await answer.Content.ReadAsStringAsync();
        var page = WebUtility.HtmlDecode(raw);

        Assert.All(["SYN-C1", "SYN-C2", "HM1", "Worker 1 (SYN-W1)", "Begin pre-proceedings (decision B)"], text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.All(["Done 2 court days late", "Late by 4 court days", "Due in 6 court days"], word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.Contains("proceedings since 1\u00a0September\u00a02009", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Bundle</b>", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matter_leads_to_its_children_and_they_back_and_to_workers_and_teams_only_those_who_may_see_them()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");
        var asLawyer = await reader.ReadAsync("/legal/matter?ref=SYN-M-01");
        var child = await reader.ReadAsync(Regex.Match(asLawyer, "href=\"(/child[^\"]+)\">SYN-C1<").Groups[1].Value);
        await reader.SignInAsync("demo-manager");
        var asManager = await reader.ReadAsync("/legal/matter?ref=SYN-M-01");

        Assert.Equal(["SYN-M-01"], Refs(child));
        Assert.Contains("<b>Not loaded.</b> An administrator imports cases.csv.", child, StringComparison.Ordinal);
        Assert.DoesNotMatch("href=\"/(worker|team)", asLawyer + child);
        Assert.Contains("<a href=\"/worker?staff=SYN-W1&on=2009-10-30\">Worker 1</a> (SYN-W1)", asManager, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/team?unit=NORTH&on=2009-10-30\">Court North</a>", asManager, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_of_a_matter_says_whether_its_file_was_loaded()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        var page = await reader.ReadAsync("/legal/matter?ref=SYN-M-03");

        Assert.Contains("<b>Not loaded.</b> No child is named", page, StringComparison.Ordinal);
        Assert.Contains("<b>None on this date.</b> No hearing of this matter", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo-administrator")]
    [InlineData("demo-author")]
    [InlineData("demo-hr")]
    public async Task Matters_are_for_the_legal_service_and_managers(string subject)
    {
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        using var answer = await reader.GetAsync("/legal/matters");

        Assert.Equal("/refused", answer.Headers.Location!.AbsolutePath);
    }

    private static string LinkAfter(string page, string title) =>
        WebUtility.HtmlDecode(Regex.Match(page, $"<dt>{title}</dt>\\s*<dd><a href=\"([^\"]+)\"").Groups[1].Value);

    private static IEnumerable<string> Refs(string page) => MatterLinks().Matches(page).Select(link => link.Groups[1].Value);

    [GeneratedRegex("<th scope=\"row\"><a class=\"reference\" href=\"/legal/matter\\?ref=([^&\"]+)")]
    private static partial Regex MatterLinks();

    [GeneratedRegex("<a href=\"([^\"]+)\">Next page</a>")]
    private static partial Regex NextPage();
}
