using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Tests.Formats;

public class DateTextTests
{
    [Theory]
    [InlineData("3/12/25")]
    [InlineData("03/12/2025")]
    [InlineData("3 Dec 2025")]
    [InlineData(" 3  December 2025 ")]
    [InlineData("3.12.2025")]
    [InlineData("2025-12-03")]
    public void A_day_is_read_as_people_write_it(string text)
    {
        var read = DateText.TryParse(text, out var day);

        Assert.True(read);
        Assert.Equal(new DateOnly(2025, 12, 3), day);
    }

    [Theory]
    [InlineData("12/31/2025")]
    [InlineData("31/02/2025")]
    [InlineData("3/12")]
    [InlineData("0025-12-03")]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_a_day_is_refused(string? text)
    {
        Assert.False(DateText.TryParse(text, out _));
    }

    [Fact]
    public void A_two_digit_year_means_this_century()
    {
        Assert.Equal(new DateOnly(2068, 10, 30), TypedBack("30/10/68"));
    }

    [Fact]
    public void Every_day_that_is_shown_can_be_typed_back()
    {
        var days = Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

        Prop.ForAll(days.ToArbitrary(), day =>
            TypedBack(DateText.InFull(day)) == day && TypedBack(DateText.InBrief(day)) == day && TypedBack(DateText.Iso(day)) == day).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_instant_is_told_by_the_clocks_of_London()
    {
        var summer = new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal("2\u00a0July\u00a02026 at 00:30", DateText.AtTime(summer));
    }

    private static DateOnly TypedBack(string text) => DateText.TryParse(text, out var day) ? day : default;
}
