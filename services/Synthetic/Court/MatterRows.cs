using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Court;

/// <summary>Writes a matter with its children and gateway meetings.</summary>
internal sealed class MatterRows(Authority authority, Tables tables)
{
    private const int DaysOfProceedings = 181;
    private const int DaysOfExtension = 56;
    private const int DaysBetweenReviews = 42;

    private static readonly string[] Orders = ["Care order", "Care order", "Supervision order", "Special guardianship order", "Placement order", "No order"];

    private readonly Dice dice = authority.Dice;
    private readonly Period period = authority.Period;

    public void Write(Matter matter)
    {
        var letter = matter.PreProceedings?.AddDays(dice.Between(2, 9)).Weekday();
        var meeting = letter?.AddDays(dice.Between(7, 16)).Weekday();
        var toCourt = matter is { Decided: not null, Issued: not null } ? matter.Decided : null;
        var offered = letter is not null && dice.Chance(0.8);
        var outcome = (matter.Issued, matter.Decided) switch { ({ }, _) => "Order made", (_, { }) => "Stepped down", _ => "Advice given" };
        var isDecided = period.Past(matter.Decided) is not null;
        tables.Matters.Add(
            matter.Reference, matter.Kind, matter.Family.Reference, string.Join(';', matter.Family.Children), matter.Family.Team.Code, matter.Family.LastWorker, matter.Lawyer, matter.Opened,
            period.Past(matter.PreProceedings), period.Past(letter), letter is null ? null : offered, letter is null ? null : offered && dice.Chance(0.6), period.Past(meeting), Reviews(matter),
            period.Past(matter.Decided), !isDecided ? "" : toCourt is null ? "Step down" : "Issue", period.Past(matter.Issued?.AddDays(-1)), period.Past(toCourt?.AddDays(3)), period.Past(matter.Issued),
            period.Past(matter.Issued) is null ? "" : matter.Reference.Replace("-M", "-CRT", StringComparison.Ordinal), period.Past(matter.Closes), period.Past(matter.Closes) is null ? "" : outcome);
        WriteGateways(matter);
        foreach (var child in matter.Family.Children)
        {
            WriteChild(matter, child);
        }
    }

    private int? Reviews(Matter matter)
    {
        if (period.Past(matter.PreProceedings) is not { } from)
        {
            return null;
        }

        var until = period.Past(matter.Decided) ?? period.Last;
        return (until.DayNumber - from.DayNumber) / DaysBetweenReviews;
    }

    private void WriteGateways(Matter matter)
    {
        // What was urgent went to court first and is ratified afterwards.
        var decision = matter switch { { PreProceedings: not null } => "B", { Issued: not null } => "C", _ => "A" };
        var met = matter.IsUrgent ? matter.Opened.AddDays(5).Weekday() : matter.Opened;
        Gateway(met, decision, matter.IsUrgent ? met.AddDays(7).Weekday() : null);
        if (matter is { Decided: { } decided, Issued: not null })
        {
            Gateway(decided, "C", null);
        }

        void Gateway(DateOnly day, string said, DateOnly? ratified)
        {
            if (day <= period.Last)
            {
                tables.Gateways.Add(matter.Reference, day, said, said is not "A", period.Past(ratified));
            }
        }
    }

    private void WriteChild(Matter matter, string child)
    {
        var ends = matter.Issued?.AddDays(DaysOfProceedings);
        var late = ends < (matter.Final < period.Last ? matter.Final : period.Last);
        var granted = late && dice.Chance(0.65) ? ends!.Value.AddDays(-dice.Between(2, 20)).Weekday() : (DateOnly?)null;
        if (granted > ends)
        {
            granted = ends;
        }

        var issued = period.Past(matter.Issued) is not null;
        var order = period.Past(matter.Final) is null ? "" : dice.Pick(Orders);
        tables.MatterChildren.Add(
            matter.Reference, child, matter.Opened, null, issued ? granted is null ? ends : ends!.Value.AddDays(DaysOfExtension) : null, granted,
            granted is null ? "" : dice.Pick(["Timetable for the child", "Timetable for proceedings", "Delay"]), order, period.Past(matter.Final),
            order is "Supervision order" ? matter.Final?.AddYears(1) : null);
    }
}
