namespace WorkforcePlatform.Portal.Tests;

/// <summary>Twelve months of a unit on one page.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class FlowPageTests(SampleSite site)
{
    [Fact]
    public async Task Twelve_months_show_waits_workers_and_every_series_with_its_table_and_file()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var page = await reader.ReadAsync("/flow?unit=CORE");
        var file = await reader.ReadAsync("/flow?unit=CORE&handler=csv");

        Assert.Contains("656 children with an open case had 656 main workers in these twelve months: 1.0 each (656 ÷ 656).", page, StringComparison.Ordinal);
        Assert.Contains("No month has a figure.", page, StringComparison.Ordinal);
        Assert.Contains("29.8", page, StringComparison.Ordinal);
        Assert.StartsWith("month,on,referrals,open_cases,", file, StringComparison.Ordinal);
        Assert.Contains("\n2009-10,2009-10-30,,656,0,0,0,0,29.818182,,", file.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_before_the_unit_and_one_that_is_none_are_said_in_words()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-author");

        Assert.Contains("The unit was not there on this day.", await reader.ReadAsync("/flow?on=1999-01-01"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"#On\">Write the date as", await reader.ReadAsync("/flow?on=soon"), StringComparison.Ordinal);
    }
}
