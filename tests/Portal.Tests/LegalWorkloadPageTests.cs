namespace WorkforcePlatform.Portal.Tests;

/// <summary>Darlington's open legal matters, as the report printed them.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class LegalWorkloadPageTests(SampleSite site)
{
    [Theory]
    [InlineData("demo-lawyer")]
    [InlineData("demo-manager")]
    [InlineData("demo-author")]
    [InlineData("demo-administrator")]
    public async Task Fourteen_months_show_three_gaps_a_mean_of_31_and_the_peak_of_August(string subject)
    {
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        var page = await reader.ReadAsync("/legal");

        Assert.Contains("341 ÷ 11 months with a figure, of 14", page, StringComparison.Ordinal);
        Assert.Contains("31.0 open legal matters on average, over 11 of the 14 months from September\u00a02008 to October\u00a02009; peak 45 in August\u00a02009", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("<b>no figure</b>").Length - 1);
        Assert.Equal(3, page.Split(">no figure</text>").Length - 1);
    }

    [Fact]
    public async Task The_months_come_as_a_file_with_their_gaps_empty()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        var lines = (await reader.ReadAsync("/legal?handler=csv")).TrimEnd().Split("\r\n");

        Assert.Equal(15, lines.Length);
        Assert.Equal("2009-08,19.0,26.0,45.0", string.Join(',', lines[12].Split(',')[..4]));
        Assert.StartsWith("2009-09,,,,,,,,not loaded,,", lines[13], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matters_that_were_never_loaded_are_not_shown_as_none()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        Assert.Contains("<b>Not loaded.</b> No legal matter is here.", await reader.ReadAsync("/legal/matters"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_is_none_is_answered_on_the_form()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        Assert.Contains("Write the month as Oct 2009", await reader.ReadAsync("/legal?from=soon"), StringComparison.Ordinal);
    }
}
