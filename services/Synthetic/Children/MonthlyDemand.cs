using System.Globalization;
using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Children;

/// <summary>Contacts, referrals and assessments at the front door, about as many as the open cases would need. One month is missing.</summary>
internal static class MonthlyDemand
{
    private const int MissingMonth = 7;

    private static readonly (string Source, double Share)[] Sources = [("Police", 0.32), ("School", 0.26), ("Health", 0.2), ("Family", 0.12), ("Other", 0.1)];

    public static void Write(Authority authority, Tables tables)
    {
        var (dice, period) = (authority.LaterDice, authority.Period);
        var first = new DateOnly(period.First.Year, period.First.Month, 1).AddMonths(1);
        for (var month = first; month.AddMonths(1) <= period.Last.AddDays(1); month = month.AddMonths(1))
        {
            foreach (var (source, share) in month == first.AddMonths(MissingMonth) ? [] : Sources)
            {
                var referrals = Around(authority.Size.OpenCases * 0.13 * share);
                var completed = Around(referrals * 0.8);
                tables.Demand.Add(
                    month.ToString("yyyy-MM", CultureInfo.InvariantCulture), authority.Code, source, null, Around(referrals * 3.4), referrals, Around(referrals * 0.2), Around(referrals * 0.85),
                    completed, Around(completed * 0.8), Around(referrals * 0.3), Around(referrals * 0.05), Around(referrals * 0.06));
            }
        }

        int Around(double middle) => (int)Math.Round(middle * dice.Between(88, 112) / 100);
    }
}
