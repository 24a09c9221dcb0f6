using System.Net;
using System.Text.RegularExpressions;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Tests;

[Collection(HrSiteTests.Name)]
public sealed partial class HrPageTests(HrSite site)
{
    [Fact]
    public async Task The_list_says_since_when_for_how_long_and_who_covers_it()
    {
        var rows = RowsOf(await ReadAsync("/vacancies"));

        Assert.Equal(2, rows.Count);
        Assert.Contains("P-CP-01", rows[0], StringComparison.Ordinal);
        Assert.Contains("384", rows[0], StringComparison.Ordinal);
        Assert.Contains("over 12 months", rows[0], StringComparison.Ordinal);
        Assert.Contains("Uncovered", rows[0], StringComparison.Ordinal);
        Assert.Contains("Interviewing", rows[0], StringComparison.Ordinal);
        Assert.Contains("under 3 months", rows[1], StringComparison.Ordinal);
        Assert.Contains("Worker 090, A-1, to 27\u00a0Nov\u00a02009", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booking_s_new_last_day_shows_what_follows_first_then_beside_the_one_that_counts_until_it_is_withdrawn()
    {
        const string Page = "/booking/end?staff=W90&booking=A-1";
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");
        (string, string)[] form = [("staff", "W90"), ("booking", "A-1"), ("lastDay", "13 Nov 2009")];

        using var preview = await reader.PostAsync(Page, "/booking/end?handler=Preview", form);
        var follows = WebUtility.HtmlDecode(await preview.Content.ReadAsStringAsync());
        (string, string)[] decision = [.. form, ("etag", ValueOf(follows, "etag")), ("requestId", ValueOf(follows, "requestId"))];
        using var recorded = await reader.PostAsync(Page, "/booking/end?handler=Confirm", decision);
        using var twice = await reader.PostAsync(Page, "/booking/end?handler=Confirm", decision);
        var worker = await reader.ReadAsync("/worker?staff=W90");
        var shown = await reader.ReadAsync(Page);
        var agency = await reader.ReadAsync("/agency");
        var work = await reader.ReadAsync("/work");
        using var unexplained = await reader.PostAsync(Page, "/booking/end?handler=Withdraw", ("staff", "W90"), ("booking", "A-1"), ("etag", ValueOf(shown, "etag")));
        using var withdrawn = await reader.PostAsync(Page, "/booking/end?handler=Withdraw", ("staff", "W90"), ("booking", "A-1"), ("etag", ValueOf(shown, "etag")), ("reason", "Stays"));

        Assert.Contains("14 days earlier", follows, StringComparison.Ordinal);
        Assert.Contains("P-DUTY-A-01", follows, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (recorded.StatusCode, twice.StatusCode));
        Assert.All([worker, agency, work], page => Assert.Contains("13\u00a0Nov\u00a02009", page, StringComparison.Ordinal));
        Assert.Contains("27\u00a0Nov\u00a02009", agency, StringComparison.Ordinal);
        Assert.Contains("End of booking not confirmed by a file", work, StringComparison.Ordinal);
        Assert.Contains("Say why", await unexplained.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.DoesNotContain("13\u00a0Nov\u00a02009", await reader.ReadAsync("/agency"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_shows_what_follows_first_then_on_the_vacancy_the_list_and_my_work_until_it_is_withdrawn()
    {
        const string Page = "/vacancy/start?post=P-CP-01&since=2008-10-11";
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");
        (string, string)[] form = [("post", "P-CP-01"), ("since", "2008-10-11"), ("staffId", "W200"), ("fte", "0.6"), ("firstDay", "1 Dec 2009")];

        using var nameless = await reader.PostAsync(Page, "/vacancy/start?handler=Preview", form);
        using var preview = await reader.PostAsync(Page, "/vacancy/start?handler=Preview", [.. form, ("name", "Worker 200")]);
        var follows = WebUtility.HtmlDecode(await preview.Content.ReadAsStringAsync());
        (string, string)[] decision = [.. form[..^1], ("firstDay", "2009-12-01"), ("name", "Worker 200"), ("etag", ValueOf(follows, "etag")), ("requestId", ValueOf(follows, "requestId"))];
        using var recorded = await reader.PostAsync(Page, "/vacancy/start?handler=Confirm", decision);
        var vacancy = await reader.ReadAsync("/vacancy?post=P-CP-01&since=2008-10-11&on=2009-10-30");
        var work = await reader.ReadAsync("/work");
        await Eventually.TrueAsync(async () => (await ReadAsync("/vacancies")).Contains("to be filled 1\u00a0Dec\u00a02009 by Worker 200, planned", StringComparison.Ordinal));
        var shown = await reader.ReadAsync(Page + "&staffId=W200");
        using var withdrawn = await reader.PostAsync(
            Page, "/vacancy/start?handler=Withdraw", ("post", "P-CP-01"), ("since", "2008-10-11"), ("staffId", "W200"), ("etag", ValueOf(shown, "etag")), ("reason", "Declined"));

        Assert.Contains("Nobody has this staff number yet", await nameless.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("416 days, since 11\u00a0October\u00a02008", follows, StringComparison.Ordinal);
        Assert.Contains("0.4 of 1.0 FTE", follows, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (recorded.StatusCode, withdrawn.StatusCode));
        Assert.Contains("by Worker 200, W200: 0.6 FTE", vacancy, StringComparison.Ordinal);
        Assert.Contains("Start not confirmed by a file", work, StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => !(await reader.ReadAsync("/vacancy?post=P-CP-01&since=2008-10-11&on=2009-10-30")).Contains("Worker 200", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_portal_keeps_holders_of_posts_a_start_closes_the_vacancy_on_its_day()
    {
        const string Page = "/vacancy/start?post=P-CP-01&since=2008-10-11";
        const string Vacancy = "/vacancy?post=P-CP-01&since=2008-10-11&on=2009-10-30";
        using var reader = site.Reader();
        await KeepHoldersAsync(inPortal: true);
        await reader.SignInAsync("demo-hr");

        using var recorded = await reader.PostAsync(
            Page, "/vacancy/start?handler=Confirm", ("post", "P-CP-01"), ("since", "2008-10-11"), ("staffId", "W003"), ("fte", "1"), ("firstDay", "2009-12-01"), ("etag", await PostEtagAsync()), ("requestId", "once"));
        await Eventually.TrueAsync(async () => (await reader.ReadAsync(Vacancy)).Contains("11\u00a0October\u00a02008, to 30\u00a0November\u00a02009", StringComparison.Ordinal));
        var vacancy = await reader.ReadAsync(Vacancy);
        using var withdrawn = await reader.PostAsync(
            Page, "/vacancy/start?handler=Withdraw", ("post", "P-CP-01"), ("since", "2008-10-11"), ("staffId", "W003"), ("etag", await PostEtagAsync()), ("reason", "Declined"));
        await KeepHoldersAsync(inPortal: false);

        Assert.Contains("Recorded here", vacancy, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (recorded.StatusCode, withdrawn.StatusCode));
        await Eventually.TrueAsync(async () => !(await reader.ReadAsync(Vacancy)).Contains("to 30\u00a0November\u00a02009", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remainders_of_hours_stand_on_a_tab_of_their_own()
    {
        var page = await ReadAsync("/vacancies?part=hours");

        Assert.Contains("Posts, 0.5 FTE or more (2)", page, StringComparison.Ordinal);
        Assert.Contains("Part-hours, under 0.5 FTE (1)", page, StringComparison.Ordinal);
        Assert.Contains("P-DUTY-A-02", Assert.Single(RowsOf(page)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/vacancies?cover=uncovered", "P-CP-01")]
    [InlineData("/vacancies?cover=covered", "P-DUTY-A-01")]
    [InlineData("/vacancies?months=12", "P-CP-01")]
    [InlineData("/vacancies?stage=none", "P-DUTY-A-01")]
    [InlineData("/vacancies?unit=DUTY", "P-DUTY-A-01")]
    [InlineData("/vacancies?find=care", "P-CP-01")]
    public async Task The_list_can_be_narrowed_by_its_address(string path, string post)
    {
        var row = Assert.Single(RowsOf(await ReadAsync(path)));

        Assert.Contains(post, row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_can_be_turned_round_and_says_so()
    {
        var page = await ReadAsync("/vacancies?order=post&reversed=true");

        Assert.Contains("P-DUTY-A-01", RowsOf(page)[0], StringComparison.Ordinal);
        Assert.Matches("aria-sort=\"descending\">\\s*<a href=\"[^\"]*order=post", page);
    }

    [Fact]
    public async Task An_empty_filter_offers_the_way_back_and_a_day_without_vacancies_the_last_with_one()
    {
        var filtered = await ReadAsync("/vacancies?find=nobody");
        var empty = await ReadAsync("/vacancies?unit=LAC");

        Assert.Contains("Nothing vacant answers to the filter.", filtered, StringComparison.Ordinal);
        Assert.Contains("No post is vacant here.", empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_row_goes_into_the_file_and_no_cell_of_it_is_a_formula()
    {
        var csv = await ReadAsync("/vacancies?handler=csv");

        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.StartsWith("post_no,title,role", lines[0].TrimStart('\ufeff'), StringComparison.Ordinal);
        Assert.Equal("P-CP-01,Social worker,SocialWorker,,CP,Care Planning,1,2008-10-11,384,uncovered,,Interviewing,advertised 10 Aug 2009,N,Resigned,", lines[1]);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public async Task One_vacancy_is_told_in_the_order_of_days()
    {
        var page = await ReadAsync("/vacancy?post=P-CP-01&since=2008-10-11&on=2009-10-30");

        var entries = Entries().Matches(page).Select(entry => entry.Groups[1].Value).ToList();
        Assert.Equal(["11\u00a0October\u00a02008", "3\u00a0November\u00a02008", "10\u00a0August\u00a02009"], entries);
        Assert.Contains("5 applications, 2 shortlisted", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vacancy_of_others_or_of_another_day_is_not_found()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-team-manager");

        using var others = await reader.GetAsync("/vacancy?post=P-DUTY-A-01&since=2009-09-03");
        using var never = await reader.GetAsync("/vacancy?post=P-CP-01&since=2008-10-12");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (others.StatusCode, never.StatusCode));
    }

    [Fact]
    public async Task Bookings_say_who_where_why_and_until_when_and_their_text_stays_text()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");
        using var answer = await reader.GetAsync("/agency");

        var rows = RowsOf(Bookings(await answer.Content.ReadAsStringAsync()));

        Assert.Equal(2, rows.Count);
        Assert.Contains("28 days left, notice 4 weeks", rows[0], StringComparison.Ordinal);
        Assert.Contains("Vacancy cover", rows[0], StringComparison.Ordinal);
        Assert.Contains("no end", rows[1], StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Agency", rows[1], StringComparison.Ordinal);
        Assert.Single(RowsOf(Bookings(await ReadAsync("/agency?ending=soon"))));
    }

    [Fact]
    public async Task The_day_of_an_HR_officer_begins_with_uncovered_posts_rates_and_bookings_that_end()
    {
        var home = await ReadAsync("/");

        Assert.Contains("Uncovered posts (1)", home, StringComparison.Ordinal);
        Assert.Contains("All that end by 11\u00a0December\u00a02009 (1)", home, StringComparison.Ordinal);
        Assert.Contains("30\u00a0Sep\u00a02009: ", home, StringComparison.Ordinal);
        Assert.Contains("No figure", home, StringComparison.Ordinal);
        Assert.Matches("measure=unallocated\">(no child|[0-9]+ child(ren)?)</a><span class=\"note\">hearings: not loaded</span>", home);
    }

    [Fact]
    public async Task The_administrator_sees_what_each_file_covers_and_when_the_next_is_expected()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-administrator");

        var home = await reader.ReadAsync("/");
        var file = (await reader.ReadAsync("/?handler=files")).TrimEnd().Split("\r\n");

        Assert.Contains("files expected by now.", home, StringComparison.Ordinal);
        Assert.Contains("workers.csv,Y,2009-09-02,2009-10-02,Y", file);
        Assert.Contains("vacancies.csv,Y,,,N", file);
        Assert.Contains("gateways.csv,N,,,N", file);
        Assert.Equal(23, file.Length);
    }

    [Theory]
    [InlineData("demo-author")]
    [InlineData("demo-administrator")]
    public async Task Roles_without_posts_are_not_offered_them(string subject)
    {
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        var home = await reader.ReadAsync("/");
        using var refused = await reader.GetAsync("/vacancies");

        Assert.DoesNotContain("href=\"/vacancies", home, StringComparison.Ordinal);
        Assert.Equal("/refused", refused.Headers.Location!.AbsolutePath);
    }

    private async Task<string> ReadAsync(string path)
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");
        return await reader.ReadAsync(path);
    }

    private async Task<string> PostEtagAsync() => (await site.Platform.As<PostService.PostServiceClient>(Roles.Hr).GetPostAsync(new() { PostId = "P-CP-01" })).Etag;

    private async Task KeepHoldersAsync(bool inPortal)
    {
        var client = site.Platform.As<DataSetService.DataSetServiceClient>(Roles.Administrator);
        var etag = (await client.GetDataSetAsync(new() { Name = "occupancies" })).Etag;
        await client.ChangeMasterAsync(new() { Name = "occupancies", Master = inPortal ? Master.Portal : Master.File, Reason = "A test", Etag = etag });
    }

    private static string ValueOf(string page, string field) => Regex.Match(page, $"name=\"{field}\" value=\"([^\"]+)\"").Groups[1].Value;

    private static string Bookings(string page) => page[..page.IndexOf("Invoiced, by month", StringComparison.Ordinal)];

    private static List<string> RowsOf(string page) => [.. Rows().Matches(page).Select(row => row.Value)];

    [GeneratedRegex("<tr>\\s*<th scope=\"row\">.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<span class=\"when\">([^<]+)</span>")]
    private static partial Regex Entries();
}
