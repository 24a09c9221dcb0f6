using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>The list of people and a worker's own page, over the sample.</summary>
[Collection(SampleSiteTests.Name)]
public sealed partial class PeoplePageTests(SampleSite site)
{
    [Fact]
    public async Task A_worker_is_two_clicks_from_the_first_screen()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var people = await reader.ReadAsync(Link(await reader.ReadAsync("/"), "People"));
        var worker = await reader.ReadAsync(Link(people, "Worker 002"));

        Assert.Contains("<b>30 children</b>: children in need 15, assessment 15. Held longest: 44 weeks.", worker, StringComparison.Ordinal);
        Assert.Contains(">C0106</a></th>", worker, StringComparison.Ordinal);
        Assert.Contains("absences.csv brings leave and sickness.", worker, StringComparison.Ordinal);
        Assert.Contains("supervisions.csv brings when each was due, held and recorded.", worker, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HR_sees_how_many_children_and_no_reference()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");

        var worker = await reader.ReadAsync("/worker?staff=W002");

        Assert.Contains("<b>30 children</b>", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("C0106", worker, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_searched_for_by_POST_and_stands_in_no_address()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");

        using var answer = await reader.PostAsync("/people", ("find", "Worker 01"), ("unit", "DARL"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        using var without = await reader.PostAsync("/people", ("find", ""), ("unit", "CP"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(8, Workers().Count(page));
        Assert.DoesNotMatch("(href|action)=\"[^\"]*Worker( |%20|\\+)01", page);
        Assert.Contains("formaction=\"/people?unit=DARL&on=2009-10-30&order=name\"", page, StringComparison.Ordinal);
        Assert.StartsWith("/people?unit=CP&on=2009-10-30", without.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_narrows_to_a_unit_orders_and_goes_into_a_file()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");

        var team = await reader.ReadAsync("/people?unit=CP&order=name&reversed=true");
        var csv = (await reader.ReadAsync("/people?unit=CP&handler=csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.Equal(["W018", "W017"], Workers().Matches(team).Take(2).Select(row => row.Groups[1].Value));
        Assert.Contains("aria-sort=\"descending\"", team, StringComparison.Ordinal);
        Assert.Equal(9, csv.Length);
        Assert.Equal("W012,Worker 012,SocialWorker,P-CP-01,Social worker,CP,Care Planning,1,Employee,2008-04-01,,,31", csv[2]);
    }

    [Fact]
    public async Task A_manager_of_one_team_finds_no_worker_of_another()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-team-manager");

        var people = await reader.ReadAsync("/people");
        using var foreign = await reader.GetAsync("/worker?staff=W002");

        Assert.Equal(8, Workers().Count(people));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Theory]
    [InlineData("demo-author")]
    [InlineData("demo-lawyer")]
    [InlineData("demo-administrator")]
    public async Task Roles_without_people_are_not_offered_them(string subject)
    {
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        var home = await reader.ReadAsync("/");
        using var refused = await reader.GetAsync("/worker?staff=W002");

        Assert.DoesNotContain("href=\"/people", home, StringComparison.Ordinal);
        Assert.Equal("/refused", refused.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task A_worker_leads_to_their_children_and_a_child_back_to_the_worker_and_no_reference_stands_in_an_address()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var worker = await reader.ReadAsync("/worker?staff=W002");
        var child = await reader.ReadAsync(Link(worker, "C0106"));
        var team = await reader.ReadAsync(Link(child, "Duty, first area"));
        using var forged = await reader.GetAsync("/child?key=C0106");

        Assert.DoesNotMatch("(href|action)=\"[^\"]*C0106", worker + child);
        Assert.Contains("<h1>Child C0106</h1>", child, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/worker?staff=W002&on=2009-10-30\">Worker 002</a>", child, StringComparison.Ordinal);
        Assert.Contains("<dt>Last seen</dt>\n  <dd>not recorded</dd>", child, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/worker?staff=W002&on=2009-10-30\">Worker 002</a>", team, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    [Fact]
    public async Task A_team_shows_its_posts_who_holds_them_and_what_is_vacant_and_a_service_its_units()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");

        var team = await reader.ReadAsync("/team?unit=CP");
        var service = await reader.ReadAsync(Link(team, "Core social work teams"));
        var csv = (await reader.ReadAsync("/team?unit=CP&handler=csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        using var none = await reader.GetAsync("/team?unit=NONE");

        Assert.Contains("Worker 012</a>", team, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/team?unit=CP&on=2009-10-30\">Care Planning</a>", service, StringComparison.Ordinal);
        Assert.Contains("P-CP-01,Social worker,SocialWorker,1,W012,Worker 012,1,2008-04-01,31,,,", csv);
        Assert.DoesNotContain("/legal/matters", team, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static string Link(string page, string text) => Regex.Match(page, $"<a[^>]* href=\"([^\"]+)\"[^>]*>{text}</a>").Groups[1].Value;

    [GeneratedRegex("<th scope=\"row\"><a href=\"/worker\\?staff=(\\w+)")]
    private static partial Regex Workers();
}
