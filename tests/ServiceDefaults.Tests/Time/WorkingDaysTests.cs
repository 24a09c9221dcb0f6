using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.ServiceDefaults.Tests.Time;

public class WorkingDaysTests
{
    private static readonly Arbitrary<DateOnly> AnyDay =
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2060, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static readonly Arbitrary<int> AnyLength = Gen.Choose(0, 1200).ToArbitrary();

    [Theory]
    [InlineData(2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26")]
    [InlineData(2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27")]
    [InlineData(2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26")]
    [InlineData(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    public void Bank_holidays_are_those_the_government_published(int year, string days)
    {
        var computed = BankHolidays.Of(year).Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(days, string.Join(' ', computed));
    }

    [Fact]
    public void Bank_holidays_never_fall_on_a_weekend()
    {
        Assert.All(Enumerable.Range(1978, 123).SelectMany(BankHolidays.Of), day => Assert.False(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    [Fact]
    public void Years_that_are_not_published_yet_are_marked_computed()
    {
        Assert.False(BankHolidays.AreComputed(BankHolidays.LastPublishedYear));
        Assert.True(BankHolidays.AreComputed(BankHolidays.LastPublishedYear + 1));
    }

    [Fact]
    public void Counting_agrees_with_looking_at_every_day() =>
        Prop.ForAll(AnyDay, AnyLength, (from, length) =>
            WorkingDays.CountIn(from, from.AddDays(length)) == Enumerable.Range(0, length).Count(offset => WorkingDays.IsWorkingDay(from.AddDays(offset))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_stretch_never_holds_fewer_working_days() =>
        Prop.ForAll(AnyDay, AnyLength, (from, length) =>
            WorkingDays.CountIn(from, from.AddDays(length)) <= WorkingDays.CountIn(from, from.AddDays(length + 1)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_working_days_lands_on_a_working_day_of_that_age() =>
        Prop.ForAll(AnyDay, Gen.Choose(1, 60).ToArbitrary(), (from, days) =>
        {
            var day = WorkingDays.Add(from, days);
            return WorkingDays.IsWorkingDay(day) && WorkingDays.Age(from, day) == days;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_began_today_or_later_has_no_age()
    {
        var friday = new DateOnly(2009, 10, 30);

        Assert.Equal(0, WorkingDays.Age(friday, friday));
        Assert.Equal(0, WorkingDays.Age(friday.AddDays(10), friday));
        Assert.Equal(1, WorkingDays.Age(friday, friday.AddDays(3)));
    }
}
