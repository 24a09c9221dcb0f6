using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Tests.Formats;

public class FormattingTests
{
    [Fact]
    public void Thousands_have_a_comma_and_minus_is_a_minus()
    {
        Assert.Equal("1,204", Formatting.Count(1204));
        Assert.Equal("−2", Formatting.Count(-2));
    }

    [Theory]
    [InlineData(29.85, "29.9")]
    [InlineData(29.84999, "29.8")]
    [InlineData(22, "22.0")]
    [InlineData(-0.25, "−0.3")]
    public void Averages_round_half_away_from_zero(double value, string shown)
    {
        Assert.Equal(shown, Formatting.Tenth(value));
    }

    [Theory]
    [InlineData(217 / 150d, "1.45")]
    [InlineData(217 / 130d, "1.67")]
    public void Managers_needed_keep_two_decimals(double value, string shown)
    {
        Assert.Equal(shown, Formatting.Hundredth(value));
    }

    [Fact]
    public void A_printed_figure_is_not_given_decimals_that_the_report_did_not_print()
    {
        Assert.Equal("29", Formatting.Plain(29));
        Assert.Equal("29.8", Formatting.Plain(29.8));
    }

    [Theory]
    [InlineData("vacancy_rate", "0.0", "0.0%")]
    [InlineData("over_limit_share", "50.0", "50.0%")]
    [InlineData("caseload_per_in_post_fte", "29.8", "29.8")]
    [InlineData("absence_rate", "", "")]
    public void Rates_and_shares_are_percent_and_a_missing_figure_stays_empty(string code, string shown, string value)
    {
        Assert.Equal(value, Formatting.Value(new Measure { Code = code, Shown = shown }));
    }

    [Fact]
    public void One_thing_is_not_many()
    {
        Assert.Equal("1 row", Formatting.Counted(1, "row", "rows"));
        Assert.Equal("1,200 rows", Formatting.Counted(1200, "row", "rows"));
    }
}
