using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>A manager of one team is offered nothing that would then be refused.</summary>
[Collection(SampleSiteTests.Name)]
public sealed partial class ScopeTests(SampleSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/pressure")]
    [InlineData("/team?unit=CP")]
    [InlineData("/figure?unit=CP&measure=caseload_per_in_post_fte&on=2009-10-30")]
    [InlineData("/figure/rows?unit=CP&measure=caseload_per_in_post_fte&on=2009-10-30&rows=children")]
    public async Task Every_link_and_unit_that_a_team_manager_is_offered_answers(string path)
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-team-manager");

        var page = await reader.ReadAsync(path);
        var units = UnitChoices().Matches(page).SelectMany(choices => Choice().Matches(choices.Value)).Select(choice => $"/pressure?unit={choice.Groups[1].Value}");
        var offered = Links().Matches(page).Select(link => link.Groups[1].Value).Concat(units).Distinct().ToList();

        Assert.NotEmpty(offered);
        Assert.All(await Task.WhenAll(offered.Select(StatusAsync)), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));

        async Task<(string Address, HttpStatusCode Status)> StatusAsync(string address)
        {
            using var answer = await reader.GetAsync(address);
            return (address, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_unit_of_others_is_answered_as_not_found_by_name_and_noted_without_alarm()
    {
        using var log = new LogRecord();
        site.Platform.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using var reader = site.Reader();
        await reader.SignInAsync("demo-team-manager");

        using var answer = await reader.GetAsync("/pressure?unit=DUTY");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Unit DUTY was not found", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Status(", page, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Level > LogLevel.Information);
    }

    [GeneratedRegex("<select[^>]*id=\"unit\".*?</select>", RegexOptions.Singleline)]
    private static partial Regex UnitChoices();

    [GeneratedRegex("<option value=\"([^\"]+)\"")]
    private static partial Regex Choice();

    [GeneratedRegex("href=\"(/(?:pressure|figure|about|data|team|child|worker|people|vacanc|agency|reallocate|legal)[^\"]*)\"")]
    private static partial Regex Links();
}
