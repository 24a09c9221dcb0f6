using System.Collections.Concurrent;

namespace WorkforcePlatform.ServiceDefaults.Time;

/// <summary>
/// Bank holidays of England and Wales from 1978 on: by rule, with the days that were moved or added by proclamation. Years after
/// <see cref="LastPublishedYear"/> are computed by rule alone, since nothing has been proclaimed for them yet.
/// </summary>
public static class BankHolidays
{
    /// <summary>The last year for which the government had published its list when this table was last checked.</summary>
    public const int LastPublishedYear = 2027;

    private static readonly ConcurrentDictionary<int, DateOnly[]> Years = new();

    // The rule's day that was not kept in that year, because it was moved to one of the added days.
    private static readonly DateOnly[] MovedAway = [new(1995, 5, 1), new(2002, 5, 27), new(2012, 5, 28), new(2020, 5, 4), new(2022, 5, 30)];

    private static readonly DateOnly[] Added =
    [
        new(1981, 7, 29), new(1995, 5, 8), new(1999, 12, 31), new(2002, 6, 3), new(2002, 6, 4), new(2011, 4, 29), new(2012, 6, 4),
        new(2012, 6, 5), new(2020, 5, 8), new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8),
    ];

    /// <summary>The bank holidays of a year in order; all of them weekdays.</summary>
    public static IReadOnlyList<DateOnly> Of(int year) => Years.GetOrAdd(year, Compute);

    /// <summary>True if the year's days are computed by rule and not yet published.</summary>
    public static bool AreComputed(int year) => year > LastPublishedYear;

    public static bool Contains(DateOnly day) => Of(day.Year).Contains(day);

    private static DateOnly[] Compute(int year)
    {
        var easter = EasterSunday(year);
        DateOnly[] byRule =
        [
            FirstWeekdayFrom(new(year, 1, 1)),
            easter.AddDays(-2),
            easter.AddDays(1),
            MondayOnOrAfter(new(year, 5, 1)),
            MondayOnOrAfter(new(year, 5, 25)),
            MondayOnOrAfter(new(year, 8, 25)),
            .. ChristmasAndBoxingDay(year),
        ];
        return [.. byRule.Except(MovedAway).Concat(Added.Where(day => day.Year == year)).Order()];
    }

    // A holiday that falls on a weekend is kept on the next weekday that is not one itself.
    private static DateOnly[] ChristmasAndBoxingDay(int year)
    {
        var christmas = new DateOnly(year, 12, 25);
        return christmas.DayOfWeek switch
        {
            DayOfWeek.Friday => [christmas, christmas.AddDays(3)],
            DayOfWeek.Saturday => [christmas.AddDays(2), christmas.AddDays(3)],
            DayOfWeek.Sunday => [christmas.AddDays(1), christmas.AddDays(2)],
            _ => [christmas, christmas.AddDays(1)],
        };
    }

    private static DateOnly FirstWeekdayFrom(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly MondayOnOrAfter(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    // The anonymous Gregorian computus (Nature, 1876).
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, rest) = Math.DivRem(year, 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * shift) + 114, 31);
        return new(year, month, day + 1);
    }
}
