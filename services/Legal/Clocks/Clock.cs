using System.Globalization;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.ServiceDefaults.Time;
using Matter = WorkforcePlatform.Legal.Matters.Matter;

namespace WorkforcePlatform.Legal.Clocks;

/// <summary>
/// Judges an open matter on a day. Each thing is judged on its own, so a matter may be late and have no date besides. Pre-proceedings are
/// held against sixteen weeks, proceedings against their next stage and twenty-six weeks or each child's extension; an enquiry and a
/// matter to issue only against having a date at all. What is concluded is held against nothing.
/// </summary>
internal static class Clock
{
    /// <param name="matter">The matter.</param>
    /// <param name="stage">Its stage on the day.</param>
    /// <param name="since">The day that stage began.</param>
    /// <param name="on">The day.</param>
    public static MatterClock Of(Matter matter, MatterStage stage, DateOnly? since, DateOnly on)
    {
        var next = NextDate(matter, on);
        return stage switch
        {
            MatterStage.PreProceedings => BeforeProceedings(since!.Value, next, on),
            MatterStage.Proceedings => InProceedings(matter, next, on),
            MatterStage.Enquiry or MatterStage.ToIssue => new MatterClock(null, null, next, Worst([NoDate(next)])),
            _ => new MatterClock(null, null, next, []),
        };
    }

    private static MatterClock BeforeProceedings(DateOnly started, (MatterDate, DateOnly)? next, DateOnly on)
    {
        var (days, week) = (on.DayNumber - started.DayNumber, Periods.WeekOn(started, on));
        return new MatterClock(week, new ClockLimit(MatterLimit.SixteenWeeks, Periods.SixteenWeeksFrom(started)), next, Worst(
        [
            days > Periods.PreProceedingsDays ? new(MatterStanding.Late, $"{Days(days - Periods.PreProceedingsDays)} past 16 weeks") : null,
            NoDate(next),
            days is >= Periods.PreProceedingsRiskDays and <= Periods.PreProceedingsDays ? new(MatterStanding.AtRisk, $"week {week}, no decision") : null,
        ]));
    }

    private static MatterClock InProceedings(Matter matter, (MatterDate, DateOnly)? next, DateOnly on)
    {
        var issued = matter.Details.IssuedOn!.Value;
        var children = matter.Children.Where(child => !child.Voided && !(child.Terms.JoinedOn > on) && !(child.EndedOn <= on)).ToList();
        var lastDays = children.ConvertAll(child => child.LastDay(issued));
        var last = lastDays.Count > 0 ? lastDays.Min() : Periods.LastDayFrom(issued);
        var due = ProceedingsStage.DueOn(matter, issued, last, on);
        return new MatterClock(Periods.WeekOn(issued, on), due.Limit, next, Worst(
        [
            last < on ? new(MatterStanding.Late, Past(last, lastDays.Count(day => day < on), children.Count, on)) : null,
            NoDate(next),
            due.BookedOn is null ? new(MatterStanding.NoHearingBooked, $"no {due.Name} booked") : null,
            due.BookedOn is { } booked && booked > due.Limit.On && last >= on ? new(MatterStanding.AtRisk, $"{due.Name} {CourtDays(due.Limit.On, booked)} after the mark") : null,
            due.BookedOn is null && due.Limit.On < on && last >= on ? new(MatterStanding.AtRisk, $"{due.Name} was due, not held") : null,
        ]));
    }

    // A file without any date is one that nobody will look at.
    private static ClockStanding? NoDate((MatterDate, DateOnly)? next) => next is null ? new(MatterStanding.NoFutureDate, "nothing is listed or due") : null;

    private static (MatterDate Kind, DateOnly On)? NextDate(Matter matter, DateOnly on)
    {
        (MatterDate Kind, DateOnly? On)[] dates =
        [
            .. matter.Hearings.Where(hearing => !hearing.Voided && hearing.Terms.IsListed).Select(hearing => (MatterDate.Hearing, (DateOnly?)hearing.Terms.ListedFor)),
            .. matter.Directions.Where(direction => !direction.Voided && direction.DoneAt is null).Select(direction => (MatterDate.Direction, (DateOnly?)direction.DueAt.Day)),
            .. matter.Gateways.Where(gateway => !gateway.Voided).Select(gateway => (MatterDate.Meeting, (DateOnly?)gateway.MetOn)),
            (MatterDate.Meeting, matter.Details.InitialMeetingOn),
            (MatterDate.Meeting, matter.Details.DecidedOn),
        ];
        return dates.Where(date => date.On >= on).OrderBy(date => date.On).Select(date => ((MatterDate, DateOnly)?)(date.Kind, date.On!.Value)).FirstOrDefault();
    }

    private static List<ClockStanding> Worst(IEnumerable<ClockStanding?> standings)
    {
        List<ClockStanding> said = [.. standings.OfType<ClockStanding>().OrderBy(one => one.Standing)];
        return said.Count > 0 ? said : [new(MatterStanding.OnTime, "")];
    }

    private static string Past(DateOnly last, int late, int children, DateOnly on) => late > 0 && late < children
        ? $"{late} of {children} children past their last day"
        : $"{Days(on.DayNumber - last.DayNumber)} past the last day";

    private static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");

    private static string CourtDays(DateOnly from, DateOnly to) => WorkingDays.CountIn(from, to) is 1 ? "1 court day" : $"{WorkingDays.CountIn(from, to)} court days";
}
