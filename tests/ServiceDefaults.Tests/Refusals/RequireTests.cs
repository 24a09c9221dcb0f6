using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.ServiceDefaults.Tests.Refusals;

public sealed class RequireTests
{
    [Theory]
    [InlineData(0, 50)]
    [InlineData(1, 1)]
    [InlineData(200, 200)]
    [InlineData(5000, 200)]
    public void A_page_size_is_defaulted_and_clamped(int asked, int given) => Assert.Equal(given, Require.PageSize(asked));

    [Fact]
    public void A_negative_page_size_is_refused()
    {
        var refusal = Assert.Throws<InvalidArgumentException>(() => Require.PageSize(-1));

        Assert.Equal("page_size", refusal.Field);
    }

    [Theory]
    [InlineData("30/10/2009")]
    [InlineData("2009-02-30")]
    [InlineData("2009-10-30T00:00:00")]
    [InlineData("yesterday")]
    [InlineData("0001-01-01")]
    [InlineData("1899-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("9999-12-31")]
    public void A_day_that_is_not_an_iso_day_is_refused(string text)
    {
        var refusal = Assert.Throws<InvalidArgumentException>(() => Require.Date(text, "on"));

        Assert.Equal("on", refusal.Field);
    }

    [Fact]
    public void An_empty_optional_day_is_no_day() => Assert.Null(Require.OptionalDate("", "on"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("longer than ten")]
    public void Text_that_is_blank_or_too_long_is_refused(string text) =>
        Assert.Throws<InvalidArgumentException>(() => Require.Text(text, "reason", most: 10));

    [Theory]
    [InlineData("")]
    [InlineData("CORE")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void An_id_that_is_no_uuid_is_refused(string text) => Assert.Throws<InvalidArgumentException>(() => Require.Id(text, "id"));
}
