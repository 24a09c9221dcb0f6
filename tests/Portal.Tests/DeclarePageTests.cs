using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload.Snapshots;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>A level declared on the pressure page, and withdrawn there.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class DeclarePageTests(SampleSite site)
{
    private const string Address = "/pressure?unit=LAC-B&on=2009-09-25";

    [Fact]
    public async Task A_manager_declares_a_level_beside_the_calculated_one_and_withdraws_it_and_both_stay_on_record()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        using var refused = await PostAsync(reader, "Declare", ("Level", "4"), ("FromOn", "soon"), ("Reason", " "));
        using var declared = await PostAsync(reader, "Declare", ("Level", "4"), ("FromOn", "25 Sep 2009"), ("Reason", "Two workers <b>ill</b>"));
        var page = await reader.ReadAsync(Address);
        using var withdrawn = await PostAsync(reader, "Withdraw", ("DeclaredLevelId", IdIn(page)), ("EndsOn", "25/9/09"), ("Because", "Entered for another team"));
        var after = await reader.ReadAsync(Address);

        var errors = await refused.Content.ReadAsStringAsync();
        Assert.Contains("<a href=\"#FromOn\">Write the date as", errors, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Reason\">Say why another level is declared</a>", errors, StringComparison.Ordinal);
        Assert.Equal($"{Address}&done=declared#declared", declared.Headers.Location!.ToString());
        Assert.Contains("calculated, Level 4 declared", page, StringComparison.Ordinal);
        Assert.Contains("declared\u00a04", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.DoesNotContain("Level 4 declared", after, StringComparison.Ordinal);
        Assert.Contains("Entered for another team", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_declare_a_level_is_offered_no_form()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");

        var page = await reader.ReadAsync("/pressure?unit=CORE");

        Assert.DoesNotContain("handler=Declare", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo-lawyer", "Level 3 since 30\u00a0Oct\u00a02009; the service manager’s plan is due by 6\u00a0Nov\u00a02009")]
    [InlineData("demo-hr", "the service manager’s plan is due by")]
    [InlineData("demo-manager", "your plan is due by")]
    public async Task A_unit_that_reached_level_3_is_told_to_those_who_are_to_know_and_leads_to_its_level(string subject, string words)
    {
        await site.Platform.Services.GetRequiredService<SnapshotTaker>().TakeDueAsync(CancellationToken.None);
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        var work = await reader.ReadAsync("/work?kind=Unit%20at%20Level%203%20or%204");
        var page = await reader.ReadAsync(Regex.Match(work, "<a href=\"(/pressure\\?unit=CORE[^\"]*)\">Core social work teams</a>").Groups[1].Value);

        Assert.Contains(words, work, StringComparison.Ordinal);
        Assert.Contains("At least Level 3 because", page, StringComparison.Ordinal);
        Assert.Equal(subject != "demo-lawyer", page.Contains("Manager 011", StringComparison.Ordinal));
    }

    private static string IdIn(string page) => Regex.Match(page, "name=\"declaredLevelId\" value=\"([^\"]+)\"").Groups[1].Value;

    private static async Task<HttpResponseMessage> PostAsync(PlatformSupport.PageReader reader, string handler, params (string, string)[] fields)
    {
        var page = await reader.ReadAsync(Address);
        var etags = Regex.Matches(page, "name=\"etag\" value=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();
        return await reader.PostAsync(Address, $"/pressure?handler={handler}", [("unit", "LAC-B"), ("on", "2009-09-25"), ("etag", handler == "Withdraw" ? etags[0] : etags[^1]), .. fields]);
    }
}
