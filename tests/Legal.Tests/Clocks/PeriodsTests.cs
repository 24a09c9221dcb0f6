using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Legal.Clocks;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Legal.Tests.Clocks;

/// <summary>The worked examples of the rules, and what holds for every day.</summary>
public sealed class PeriodsTests
{
    private static readonly Arbitrary<DateOnly> Days = Gen.Choose(0, 12_000).Select(day => new DateOnly(2005, 1, 1).AddDays(day)).ToArbitrary();

    [Fact]
    public void Sixteen_weeks_from_27_October_2025_end_on_16_February_2026() =>
        Assert.Equal(new DateOnly(2026, 2, 16), Periods.SixteenWeeksFrom(new DateOnly(2025, 10, 27)));

    [Theory]
    [InlineData("2025-09-01", "2025-09-16", "2025-09-24", "2026-01-19", "2026-03-01")]
    [InlineData("2026-03-02", "2026-03-17", "2026-03-25", "2026-07-20", "2026-08-30")]
    [InlineData("2025-12-12", "2025-12-31", "2026-01-09", "2026-05-01", "2026-06-11")]
    public void Proceedings_are_held_against_court_days_12_to_18_week_20_and_26_weeks_beginning_with_the_issue(string issued, string from, string to, string irh, string last)
    {
        var day = DateOnly.Parse(issued, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((from, to), (Iso(Periods.CmhWindow(day).From), Iso(Periods.CmhWindow(day).To)));
        Assert.Equal((irh, last), (Iso(Periods.IrhMark(day)), Iso(Periods.LastDayFrom(day))));
    }

    [Fact]
    public void An_extension_ends_eight_weeks_after_the_later_of_the_periods_end_and_the_grant_unless_the_court_set_a_day()
    {
        var issued = new DateOnly(2026, 3, 2);

        Assert.Equal(new DateOnly(2026, 10, 25), Periods.LastDayFor(issued, null, new DateOnly(2026, 8, 3)));
        Assert.Equal(new DateOnly(2026, 11, 3), Periods.LastDayFor(issued, null, new DateOnly(2026, 9, 8)));
        Assert.Equal(new DateOnly(2026, 9, 30), Periods.LastDayFor(issued, new DateOnly(2026, 9, 30), new DateOnly(2026, 9, 8)));
    }

    [Fact]
    public void The_windows_days_are_court_days_and_every_mark_follows_the_one_before() =>
        Prop.ForAll(Days, issued =>
        {
            var (from, to) = Periods.CmhWindow(issued);
            return WorkingDays.IsWorkingDay(from) && WorkingDays.IsWorkingDay(to)
                && WorkingDays.Age(issued, from) == 11 && WorkingDays.Age(issued, to) == 17
                && issued < from && from < to && to < Periods.IrhMark(issued) && Periods.IrhMark(issued) < Periods.LastDayFrom(issued)
                && Periods.WeekOn(issued, Periods.LastDayFrom(issued)) == 26 && Periods.WeekOn(issued, Periods.LastDayFrom(issued).AddDays(1)) == 27;
        }).QuickCheckThrowOnFailure();

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
