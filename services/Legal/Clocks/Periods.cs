using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Legal.Clocks;

/// <summary>The periods that a matter is held against, from the day it started. A court day is a working day of England and Wales; the day of issue is day 1.</summary>
public static class Periods
{
    /// <summary>Pre-proceedings are to be over within sixteen weeks (local family justice practice): past them from day 113.</summary>
    public const int PreProceedingsDays = 112;

    /// <summary>From this day pre-proceedings without a decision are at risk; a local mark.</summary>
    public const int PreProceedingsRiskDays = 85;

    private const int DaysToLastDay = 181;
    private const int DaysToIrh = 140;
    private const int DaysOfExtension = 56;
    private const int FirstCourtDayOfCmh = 12;
    private const int LastCourtDayOfCmh = 18;

    /// <summary>The last day within sixteen weeks.</summary>
    public static DateOnly SixteenWeeksFrom(DateOnly started) => started.AddDays(PreProceedingsDays);

    /// <summary>The last of twenty-six weeks "beginning with the day on which the application was issued" (Children Act 1989, s. 32(1)(a)).</summary>
    public static DateOnly LastDayFrom(DateOnly issued) => issued.AddDays(DaysToLastDay);

    /// <summary>
    /// The last day of a child's proceedings: as the court set it; else twenty-six weeks, or eight weeks more than the later of their end
    /// and the day an extension was granted (s. 32(8)).
    /// </summary>
    public static DateOnly LastDayFor(DateOnly issued, DateOnly? setByCourt, DateOnly? extensionGrantedOn)
    {
        var last = LastDayFrom(issued);
        return setByCourt ?? (extensionGrantedOn is not { } granted ? last : (granted > last ? granted : last).AddDays(DaysOfExtension));
    }

    /// <summary>The first and last day of the case management hearing's window: court days 12 to 18 (PD12A).</summary>
    public static (DateOnly From, DateOnly To) CmhWindow(DateOnly issued) => (WorkingDays.Add(issued, FirstCourtDayOfCmh - 1), WorkingDays.Add(issued, LastCourtDayOfCmh - 1));

    /// <summary>About when the issues resolution hearing is due: the end of week 20 (PD12A).</summary>
    public static DateOnly IrhMark(DateOnly issued) => issued.AddDays(DaysToIrh);

    /// <summary>Which week it is, from 1.</summary>
    public static int WeekOn(DateOnly started, DateOnly day) => ((day.DayNumber - started.DayNumber) / 7) + 1;
}
