using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>Supervisions of whoever holds cases, one about every month: most are held and recorded, some are not, and the next is due.</summary>
internal static class Supervisions
{
    private const int DaysBetween = 28;

    public static void Write(Authority authority, IReadOnlyList<Employee> employees, Tables tables)
    {
        var (dice, period) = (authority.LaterDice, authority.Period);
        foreach (var employee in employees.Where(one => one.Seat.Plan.Holds))
        {
            var from = employee.From > period.First ? employee.From : period.First;
            for (var due = from.AddDays(dice.Between(5, DaysBetween)).Weekday(); due <= period.Last.AddDays(DaysBetween) && !(due >= employee.Until); due = due.AddDays(DaysBetween))
            {
                var held = due.AddDays(dice.Between(0, 6)).Weekday();
                var isHeld = dice.Chance(0.9) && held <= period.Last && !(held >= employee.Until);
                var isRecorded = isHeld && dice.Chance(0.93);
                tables.Supervisions.Add(employee.StaffId, due, isHeld ? held : null, isRecorded ? period.Past(held.AddDays(dice.Between(0, 5)).Weekday()) : null, null);
            }
        }
    }
}
