using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>Options kept, compared and withdrawn on their page, and a manager's span in two areas. Units that no other test keeps options for.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class ScenarioOptionPageTests(SampleSite site)
{
    [Fact]
    public async Task A_manager_keeps_two_options_compares_them_and_withdraws_one()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        using var unnamed = await reader.PostAsync("/scenarios?unit=LAC", "/scenarios?unit=LAC&postsAdded=3&handler=Save", [("optionName", " ")]);
        using var first = await reader.PostAsync("/scenarios?unit=LAC", "/scenarios?unit=LAC&postsAdded=3&handler=Save", [("optionName", "Three <b>posts</b>")]);
        using var second = await reader.PostAsync("/scenarios?unit=LAC", "/scenarios?unit=LAC&postsAdded=5&handler=Save", [("optionName", "Five posts")]);
        var compared = await reader.ReadAsync(first.Headers.Location!.ToString());
        var (id, etag) = (Between(compared, "name=\"optionId\" value=\""), Between(compared, "name=\"etag\" value=\""));
        using var withoutReason = await reader.PostAsync("/scenarios/options?unit=LAC", "/scenarios/options?unit=LAC&handler=Withdraw", [("optionId", id), ("etag", etag), ("reason", "")]);
        using var withdrawn = await reader.PostAsync("/scenarios/options?unit=LAC", "/scenarios/options?unit=LAC&handler=Withdraw", [("optionId", id), ("etag", etag), ("reason", "Too few")]);
        var after = await reader.ReadAsync("/scenarios/options?unit=LAC");
        var file = await reader.ReadAsync("/scenarios/options?unit=LAC&handler=csv");

        Assert.Contains("<a href=\"#OptionName\">Say what the option is called</a>", await unnamed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/scenarios/options?unit=LAC&kept=A", first.Headers.Location!.ToString());
        Assert.Equal("/scenarios/options?unit=LAC&kept=B", second.Headers.Location!.ToString());
        Assert.Contains("Option A is kept.", compared, StringComparison.Ordinal);
        Assert.Contains("A: Three <b>posts</b>", compared, StringComparison.Ordinal);
        Assert.Contains("5 posts added", compared, StringComparison.Ordinal);
        Assert.Contains("Nothing has changed", compared, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Reason\">Say why the option is withdrawn</a>", await withoutReason.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.Contains("Too few", after, StringComparison.Ordinal);
        Assert.StartsWith("option,name,unit,from,moves,children,workers,children_each", file, StringComparison.Ordinal);
        Assert.Contains("\nB,Five posts,LAC,", file.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_span_over_150_leads_to_two_areas_with_their_workers_and_the_cost_of_a_manager()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var pressure = await reader.ReadAsync("/pressure?unit=CORE");
        var address = Regex.Match(pressure, "/scenarios/split[^\"]*").Value;
        var split = await reader.ReadAsync(address);
        var file = await reader.ReadAsync($"{address}&handler=csv");

        Assert.Contains("217 in two areas: 124 and 93, or 109 and 108 if 15 children change hands. One more manager costs £45,618 a year.", split, StringComparison.Ordinal);
        Assert.Contains("managersAdded=1", split, StringComparison.Ordinal);
        Assert.Equal(7, file.ReplaceLineEndings("\n").Trim().Split('\n').Skip(1).Count(line => line.EndsWith(",31", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_may_read_figures_reads_options_and_is_offered_no_form_without_the_right()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-author");

        var scenario = await reader.ReadAsync("/scenarios?unit=CORE");
        var options = await reader.ReadAsync("/scenarios/options?unit=DUTY");

        Assert.DoesNotContain("Keep this option", scenario, StringComparison.Ordinal);
        Assert.Contains("No option is kept for Duty.", options, StringComparison.Ordinal);
    }

    private static string Between(string page, string before) => Regex.Match(page, $"{Regex.Escape(before)}([^\"]*)\"").Groups[1].Value;
}
