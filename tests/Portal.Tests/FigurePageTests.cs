using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

[Collection(SampleSiteTests.Name)]
public sealed partial class FigurePageTests(SampleSite site)
{
    [Theory]
    [InlineData("caseload_per_in_post_fte", true)]
    [InlineData("manager_span_worst", false)]
    [InlineData("vacancy_rate", false)]
    [InlineData("unallocated", false)]
    public async Task Categories_of_children_are_shown_only_where_they_add_up_to_what_is_counted(string measure, bool shown)
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var page = await reader.ReadAsync($"/figure?unit=CORE&measure={measure}&on=2009-10-30");

        Assert.Equal(shown, page.Contains(">Assessment</th>", StringComparison.Ordinal));
        Assert.Contains("What was counted, by team", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_is_not_loaded_has_no_table_of_what_was_counted()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var page = await reader.ReadAsync("/figure?unit=CORE&measure=agency_rate&on=2009-10-30");

        Assert.Contains("No figure", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What was counted, by team", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_217_children_1_45_managers_are_needed_at_150_and_1_67_at_130()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var page = await reader.ReadAsync("/pressure?unit=CP");

        var row = Assert.Single(Rows().Matches(page), row => row.Value.Contains("data-label=\"Manager\"", StringComparison.Ordinal)).Value;
        Assert.Contains(">217<", row, StringComparison.Ordinal);
        Assert.Contains(">1.45<", row, StringComparison.Ordinal);
        Assert.Contains(">1.67<", row, StringComparison.Ordinal);
    }

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();
}
