using System.Globalization;
using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Court;

/// <summary>Writes the hearings of a matter in court, those to come as far as they are listed, and what the court directed before each.</summary>
internal sealed class HearingRows(Authority authority, Tables tables)
{
    private const int ListedAheadDays = 100;
    private const double NotListed = 0.12;

    private static readonly string[] Parties = ["Local authority", "Local authority", "Mother", "Father", "Cafcass", "Expert"];
    private static readonly string[] Works = ["Final evidence", "Care plan", "Parenting assessment", "Position statement", "Chronology", "Response to threshold", "Viability assessment", "Guardian's analysis"];
    private static readonly string[] Times = ["09:30", "10:00", "10:00", "11:30", "14:00"];

    private readonly Dice dice = authority.Dice;
    private readonly Period period = authority.Period;
    private readonly HashSet<DateOnly> dueDays = [];
    private int number;

    public void Write(Matter matter)
    {
        if (period.Past(matter.Issued) is not { } issued)
        {
            return;
        }

        dueDays.Clear();
        var isBooked = !dice.Chance(NotListed);
        foreach (var (type, day, minutes) in Planned(matter, issued))
        {
            if (day <= period.Last || (isBooked && day <= period.Last.AddDays(ListedAheadDays)))
            {
                Write(matter, type, day, minutes);
            }
        }
    }

    private IEnumerable<(string Type, DateOnly Day, int Minutes)> Planned(Matter matter, DateOnly issued)
    {
        if (matter.IsUrgent)
        {
            yield return ("EPO", issued, 60);
        }

        yield return ("CMH", issued.AddDays(dice.Between(17, 26)).CourtDay(), 60);
        if (dice.Chance(0.4))
        {
            yield return ("FCMH", issued.AddDays(dice.Between(50, 90)).CourtDay(), 60);
        }

        yield return ("IRH", issued.AddDays(dice.Between(100, 118)).CourtDay(), 120);
        yield return ("FH", matter.Final!.Value, 300);
    }

    private void Write(Matter matter, string type, DateOnly day, int minutes)
    {
        var reference = authority.CodeOf("H", ++number);
        var isPast = day <= period.Last;
        var moved = isPast && type is not ("FH" or "EPO") && dice.Chance(0.14);
        var status = !isPast ? "Listed" : !moved ? "Held" : dice.Chance(0.5) ? "Adjourned" : "Vacated";
        var again = moved ? authority.CodeOf("H", number + 1) : "";
        var advocate = string.Create(CultureInfo.InvariantCulture, $"Counsel {dice.Between(1, 12)}");
        tables.Hearings.Add(
            reference, matter.Reference, type, day, dice.Pick(Times), minutes, "Synthetic Family Court", advocate, status,
            moved ? string.Create(CultureInfo.InvariantCulture, $"LA{dice.Between(1, 11)}") : "", again);
        WriteDirections(matter, day);
        if (moved)
        {
            Write(matter, type, day.AddDays(dice.Between(14, 35)).CourtDay(), minutes);
        }
    }

    private void WriteDirections(Matter matter, DateOnly hearing)
    {
        var due = hearing;
        for (var count = dice.Between(1, 3); count > 0; count--)
        {
            due = due.AddDays(-dice.Between(2, 6));
            if (due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                due = due.AddDays(-2);
            }

            // One a day at most, so that no two of a matter have the same key.
            if (due >= matter.Issued && dueDays.Add(due))
            {
                tables.Directions.Add(matter.Reference, Moment(due, 16), dice.Pick(Parties), dice.Pick(Works), Done(due) is { } done ? Moment(done, 12) : "");
            }
        }
    }

    // Most are done in time, some late, and a few of the last weeks not yet.
    private DateOnly? Done(DateOnly due)
    {
        var done = due.AddDays(dice.Chance(0.8) ? -dice.Between(0, 3) : dice.Between(1, 30));
        return period.Past(done);
    }

    private static string Moment(DateOnly day, int hour) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{hour:00}:00");
}
