namespace WorkforcePlatform.ServiceDefaults.Time;

/// <summary>Working days of England and Wales: Monday to Friday, bank holidays left out.</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly day) => IsWeekday(day) && !BankHolidays.Contains(day);

    /// <summary>How many working days there are from <paramref name="from"/> up to but not including <paramref name="to"/>; 0 if it does not come later.</summary>
    public static int CountIn(DateOnly from, DateOnly to)
    {
        if (to <= from)
        {
            return 0;
        }

        var (weeks, rest) = Math.DivRem(to.DayNumber - from.DayNumber, 7);
        var weekdays = (weeks * 5) + Enumerable.Range(0, rest).Count(offset => IsWeekday(from.AddDays(offset)));
        var holidays = 0;
        for (var year = from.Year; year <= to.Year; year++)
        {
            holidays += BankHolidays.Of(year).Count(day => day >= from && day < to);
        }

        return weekdays - holidays;
    }

    /// <summary>The age in working days on <paramref name="on"/> of what began on <paramref name="since"/>: the day it began is day 0.</summary>
    public static int Age(DateOnly since, DateOnly on) => CountIn(since.AddDays(1), on.AddDays(1));

    /// <summary>The day that lies <paramref name="workingDays"/> working days after <paramref name="day"/>, which itself does not count.</summary>
    public static DateOnly Add(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
