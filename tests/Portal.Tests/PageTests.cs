using System.Net;

namespace WorkforcePlatform.Portal.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class PageTests(SampleSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/pressure")]
    [InlineData("/figure?unit=CORE&measure=vacancy_rate")]
    [InlineData("/legal")]
    [InlineData("/legal/matters")]
    [InlineData("/data/import")]
    public async Task A_page_sends_whoever_is_not_signed_in_to_sign_in(string path)
    {
        using var reader = site.Reader();

        using var answer = await reader.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_core_teams_carry_29_8_children_a_worker_and_31_2_a_post()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var page = await reader.ReadAsync("/pressure?unit=CORE");

        Assert.Contains("<div class=\"figure\">29.8</div>", page, StringComparison.Ordinal);
        Assert.Contains("31.2", page, StringComparison.Ordinal);
        Assert.Contains("217", page, StringComparison.Ordinal);
        Assert.Contains("32.8", page, StringComparison.Ordinal);
        Assert.Contains("43.7", page, StringComparison.Ordinal);
        Assert.Contains("On 30\u00a0October\u00a02009", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_loaded_is_never_shown_as_nothing()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var rows = (await reader.ReadAsync("/pressure?unit=CORE")).Split("<tr>").Skip(1);

        Assert.All(["Absence", "Agency rate"], title =>
            Assert.Contains("Not loaded", rows.Single(row => row.Contains($">{title}</a>", StringComparison.Ordinal)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_page_says_what_of_the_sample_is_invented()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-administrator");

        Assert.All(
            await Task.WhenAll(((string[])["/", "/pressure", "/data/import", "/about", "/data/own"]).Select(reader.ReadAsync)),
            page => Assert.Contains("All else is invented detail that adds up to the report.", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_author_is_not_shown_single_children()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-author");

        using var answer = await reader.GetAsync("/figure/rows?unit=CORE&measure=caseload_per_in_post_fte&on=2009-10-30&rows=children");

        Assert.Equal("/refused", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task A_team_manager_does_not_learn_of_other_teams()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-team-manager");

        using var answer = await reader.GetAsync("/pressure?unit=DUTY");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_field_is_refused()
    {
        using var reader = site.Reader();
        using var http = new HttpClient { BaseAddress = site.Address };

        using var answer = await http.PostAsync("/sign-in", new FormUrlEncodedContent([new("subject", "demo-manager")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Demo_users_are_not_offered_under_a_name_of_another_machine()
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = "elsewhere.example" } };

        using var answer = await http.SendAsync(request);

        Assert.DoesNotContain("demo-manager", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_allow_no_script_and_no_frame()
    {
        using var reader = site.Reader();

        using var answer = await reader.GetAsync("/sign-in");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }
}
