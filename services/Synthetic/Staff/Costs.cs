using System.Globalization;
using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>What suppliers invoiced in each month, one month of which is missing, and the year's budget, which is not quite what the posts are.</summary>
internal static class Costs
{
    private const int MissingMonth = 4;

    private static readonly string[] Suppliers = ["Synthetic agency 1", "Synthetic agency 2", "Synthetic agency 3"];

    public static void Write(Authority authority, IReadOnlyList<Team> teams, Tables tables)
    {
        var (dice, period) = (authority.LaterDice, authority.Period);
        foreach (var team in teams.Where(team => team.Holders.Any()))
        {
            var first = new DateOnly(period.First.Year, period.First.Month, 1).AddMonths(1);
            for (var month = first; month.AddMonths(1) <= period.Last.AddDays(1); month = month.AddMonths(1))
            {
                var supplier = dice.Pick(Suppliers);
                var hours = 148m * dice.Between(0, 2) / 2;
                if (month != first.AddMonths(MissingMonth) && hours > 0)
                {
                    tables.Spend.Add(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), supplier, team.Code, hours, hours * dice.Between(36, 48));
                }
            }
        }

        var year = period.Last.Month >= 4 ? period.Last.Year : period.Last.Year - 1;
        foreach (var team in teams)
        {
            foreach (var role in team.Kind.Seats.GroupBy(seat => seat.Role))
            {
                var extra = dice.Chance(0.1) ? dice.Between(-1, 1) : 0;
                var fte = Math.Max(0, role.Sum(seat => seat.Fte) + extra);
                tables.Budget.Add(string.Create(CultureInfo.InvariantCulture, $"{year}-{(year + 1) % 100:00}"), team.Code, role.Key, fte, Math.Round(fte * role.Average(seat => seat.Cost / seat.Fte)));
            }
        }
    }
}
