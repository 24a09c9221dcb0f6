namespace WorkforcePlatform.Portal.Tests;

/// <summary>What was invoiced, budgeted and asked for, each where its reader looks; a month without a row is seen to be missing.</summary>
[Collection(HrSiteTests.Name)]
public sealed class CostAndDemandPageTests(HrSite site)
{
    [Fact]
    public async Task Invoices_stand_on_the_agency_page_with_the_month_that_is_missing()
    {
        var page = await ReadAsync("/agency");
        var csv = await ReadAsync("/agency/invoiced?handler=csv");

        Assert.Contains("<div>£5,920</div>", page, StringComparison.Ordinal);
        Assert.Contains("no invoice loaded", page, StringComparison.Ordinal);
        Assert.Equal(["month,supplier,hours,amount", "2009-10,Invented Agency,148,5920", "2009-08,Invented Agency,74,"], csv.TrimEnd().Split("\r\n"));
    }

    [Fact]
    public async Task A_budget_stands_beside_the_posts_below_its_unit()
    {
        var page = await ReadAsync("/budget");
        var csv = (await ReadAsync("/budget?order=difference&reversed=true&handler=csv")).Split("\r\n");

        Assert.Contains("Budget 2009-10, posts on", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/budget\"", await ReadAsync("/vacancies"), StringComparison.Ordinal);
        Assert.StartsWith("2009-10,CORE,", csv[^2], StringComparison.Ordinal);
        Assert.Contains(",30,", csv[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demand_shows_its_months_with_the_gap_and_as_a_file()
    {
        var page = await ReadAsync("/demand");
        var csv = (await ReadAsync("/demand?source=Police&handler=csv")).TrimEnd().Split("\r\n");

        Assert.Equal(1, page.Split(">no figure</text>").Length - 1);
        Assert.Contains("August\u00a02009 to October\u00a02009", page, StringComparison.Ordinal);
        Assert.Equal(["2009-08,40,12,3,,,,,,", "2009-09,,,,,,,,,", "2009-10,50,10,,,,,,,"], csv[1..]);
    }

    private async Task<string> ReadAsync(string path)
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");
        return await reader.ReadAsync(path);
    }
}
