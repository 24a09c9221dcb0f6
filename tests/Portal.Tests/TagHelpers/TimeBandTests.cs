using WorkforcePlatform.Portal.TagHelpers;

namespace WorkforcePlatform.Portal.Tests.TagHelpers;

public class TimeBandTests
{
    [Theory]
    [InlineData(2009, 7, 31, 0, "under 3 months")]
    [InlineData(2009, 7, 30, 1, "3 to 6 months")]
    [InlineData(2009, 4, 30, 2, "6 to 9 months")]
    [InlineData(2009, 1, 30, 3, "9 to 12 months")]
    [InlineData(2008, 10, 31, 3, "9 to 12 months")]
    [InlineData(2008, 10, 30, 4, "over 12 months")]
    [InlineData(1999, 1, 1, 4, "over 12 months")]
    public void Three_calendar_months_fill_a_square(int year, int month, int day, int band, string words)
    {
        var (since, on) = (new DateOnly(year, month, day), new DateOnly(2009, 10, 30));

        Assert.Equal((band, words), (TimeBandTagHelper.BandOf(since, on), TimeBandTagHelper.WordsOf(since, on)));
    }
}
