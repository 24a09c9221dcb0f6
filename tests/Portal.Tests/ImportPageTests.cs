using System.Net;

namespace WorkforcePlatform.Portal.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class ImportPageTests(SampleSite site)
{
    private const string PostOfSevenFte =
        """
        post_no,title,role,band,fte,org_unit,case_holding,qualified_required,specialism,funding,cost_with_oncosts,price_year,effective_from,effective_to
        P-DUTY-A-01,Social worker,SocialWorker,O-P,7,DUTY-A,Y,Y,,Base,36729,2010,2008-04-01,

        """;

    [Fact]
    public async Task A_file_with_faults_is_refused_with_line_column_and_repair()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-administrator");

        using var sent = await reader.SendFileAsync("/data/import", "posts.csv", PostOfSevenFte);
        var page = await reader.ReadAsync(sent.Headers.Location!.OriginalString);

        Assert.Contains("Not taken: 1 row in 1 file to correct", page, StringComparison.Ordinal);
        Assert.Contains("posts.csv, line 2", page, StringComparison.Ordinal);
        Assert.Contains("POST-003", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Take", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_says_so()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-administrator");

        using var answer = await reader.PostAsync("/data/import");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Choose at least one file", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_is_not_offered_the_import_page()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        using var answer = await reader.GetAsync("/data/import");

        Assert.Equal("/refused", answer.Headers.Location!.AbsolutePath);
    }
}
