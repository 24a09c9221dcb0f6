using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>Elements of the workforce census for social workers who are employed on the last day.</summary>
internal static class Census
{
    private static readonly string[] Ethnicities = ["WBRI", "WBRI", "WBRI", "WOTH", "AIND", "BAFR", "BCRB", "MWBC", "REFU"];

    public static void Write(Authority authority, IReadOnlyList<Employee> employees, Tables tables)
    {
        var (dice, last) = (authority.LaterDice, authority.Period.Last);
        foreach (var employee in employees.Where(one => one.Seat.Plan.Qualified && one.From <= last && !(one.Until <= last)))
        {
            tables.Census.Add(
                employee.StaffId, 0, employee.Seat.Plan.Fte, last.AddDays(-dice.Between(23 * 365, 64 * 365)), dice.Between(1, 2), dice.Pick(Ethnicities), dice.Between(1, 2),
                dice.Chance(0.04) ? 1 : 0, employee.Seat.Plan.Holds ? 5 : 3, employee.From, dice.Between(1, 9), dice.Chance(0.03) ? 1 : 0, dice.Chance(0.05) ? 1 : 0);
        }
    }
}
