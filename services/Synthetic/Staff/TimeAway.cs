using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>Sickness, parental leave and holidays to come, and hours taken off for a reason. Nobody is away twice on one day.</summary>
internal sealed class TimeAway(Authority authority, Bookings bookings, Tables tables)
{
    private const double DaysBetweenSickness = 210;
    private const int MaternityDays = 270;

    private readonly Dice dice = authority.Dice;
    private readonly Period period = authority.Period;

    public void Write(IReadOnlyList<Employee> employees)
    {
        foreach (var employee in employees.Where(one => one.Until is null || one.Until > period.First))
        {
            Write(employee);
        }
    }

    private void Write(Employee employee)
    {
        var from = employee.From > period.First ? employee.From : period.First;
        if (dice.Chance(0.025) && employee.Until is null)
        {
            var starts = from.AddDays(dice.Between(0, Math.Max(0, period.Last.DayNumber - from.DayNumber)));
            Away(employee, "Maternity", starts, MaternityDays);
            employee.Seat.Leave(employee.StaffId, starts, starts.AddDays(MaternityDays));
            bookings.CoverMaternity(employee.Seat, starts, starts.AddDays(MaternityDays));
            return;
        }

        if (!Sick(employee, from) && employee.Until is null && dice.Chance(0.35))
        {
            var leave = period.Last.AddDays(dice.Between(3, 45)).Weekday();
            tables.Absences.Add(employee.StaffId, "Annual leave", leave, leave.AddDays(dice.Pick([4, 4, 11])), null);
        }

        if (employee.Seat.Plan.IsSocialWorker && dice.Chance(0.05))
        {
            tables.Reductions.Add(employee.StaffId, dice.Pick([4, 7, 15]), dice.Pick(["Trade union duties", "Phased return", "Practice educator"]), from, employee.Until?.AddDays(-1));
        }
    }

    /// <summary>True if the last sickness goes on beyond the last day.</summary>
    private bool Sick(Employee employee, DateOnly from)
    {
        var starts = from.AddDays(dice.DaysUntil(DaysBetweenSickness));
        while (starts <= period.Last && (employee.Until is null || starts < employee.Until))
        {
            var days = dice.Chance(0.045) ? dice.Between(30, 150) : dice.Between(1, 9);
            Away(employee, "Sickness", starts, days);
            if (starts.AddDays(days) > period.Last)
            {
                return true;
            }

            starts = starts.AddDays(days + dice.DaysUntil(DaysBetweenSickness));
        }

        return false;
    }

    private void Away(Employee employee, string kind, DateOnly starts, int days)
    {
        var ends = starts.AddDays(days - 1);
        if (employee.Until is { } until && ends >= until)
        {
            ends = until.AddDays(-1);
        }

        var known = period.Past(ends);
        tables.Absences.Add(employee.StaffId, kind, starts, known, kind == "Sickness" ? starts.WeekdaysTo(known ?? period.Last) * employee.Seat.Plan.Fte : null);
    }
}
