using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.ServiceDefaults.Tests.Time;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2026-11-22T06:00Z", "2026-11-22T06:00Z")]
    [InlineData("2026-11-22T05:59Z", "2026-11-21T06:00Z")]
    [InlineData("2026-07-01T05:00Z", "2026-07-01T05:00Z")]
    [InlineData("2026-07-01T04:59Z", "2026-06-30T05:00Z")]
    [InlineData("2026-10-25T05:59Z", "2026-10-24T05:00Z")]
    public void Six_in_the_morning_is_by_the_clock_in_London_in_summer_too(string now, string last) =>
        Assert.Equal(Parse(last), LondonTime.LastAt(new TimeOnly(6, 0), Parse(now)));

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
