using WorkforcePlatform.Synthetic.Files;
using WorkforcePlatform.Synthetic.Staff;

namespace WorkforcePlatform.Synthetic.Children;

/// <summary>
/// The children and who holds them. Each seat that holds cases has a share of the open cases; when a family's cases close, another
/// family's open soon after, so that the number of open cases stays about the same all the time.
/// </summary>
internal sealed class Register(Authority authority, Tables tables)
{
    private const double Again = 0.08;
    private const int LongestDays = 2_000;

    private readonly Dice dice = authority.Dice;
    private readonly Period period = authority.Period;
    private readonly Cases cases = new(authority, tables);
    private readonly Holding holding = new(authority, tables);
    private readonly List<Family> families = [];
    private int familyNumber;
    private int childNumber;

    public IReadOnlyList<Family> Write(IReadOnlyList<Team> teams)
    {
        var eachFte = authority.Size.OpenCases / teams.SelectMany(team => team.Holders).Sum(ShareOf);
        foreach (var team in teams)
        {
            foreach (var seat in team.Holders)
            {
                var share = (int)Math.Round(eachFte * ShareOf(seat) * dice.Between(65, 135) / 100);
                while (share > 0)
                {
                    var siblings = Math.Min(share, dice.Pick([1, 1, 1, 2, 2, 3]));
                    WriteOneAfterAnother(team, seat, siblings);
                    share -= siblings;
                }
            }
        }

        return families;
    }

    // Seniors advise others; whoever works beside the posts takes a backlog off them.
    private static double ShareOf(Seat seat) => (double)seat.Plan.Fte * (seat.PostNo is null ? 0.6 : seat.Plan.Role is "AdvancedPractitioner" ? 0.5 : 1);

    private void WriteOneAfterAnother(Team team, Seat seat, int siblings)
    {
        var category = dice.Pick(team.Kind.Categories);
        var days = DaysOpen(category);
        var family = NewFamily(team, category, siblings, period.First.AddDays(-dice.Between(0, days)), days);
        while (true)
        {
            cases.Write(family);
            holding.Write(family, seat);
            families.Add(family);
            if (family.Closed is not { } closed)
            {
                return;
            }

            var opened = closed.AddDays(dice.Between(0, 12)).Weekday();
            if (opened > period.Last)
            {
                opened = closed;
            }

            category = dice.Pick(team.Kind.Categories);
            days = DaysOpen(category);
            family = opened > closed && dice.Chance(Again)
                ? family with { Category = category, Opened = opened, Closed = period.Past(opened.AddDays(days)), LastWorker = "" }
                : NewFamily(team, category, siblings, opened, days);
        }
    }

    private Family NewFamily(Team team, string category, int siblings, DateOnly opened, int days) => new(
        authority.CodeOf("F", ++familyNumber),
        [.. Enumerable.Range(0, siblings).Select(_ => authority.CodeOf("C", ++childNumber))],
        team,
        category,
        opened,
        period.Past(opened.AddDays(days)));

    private int DaysOpen(string category) => category switch
    {
        "Assessment" => dice.Between(12, 60),
        "CIN" => 30 + dice.DaysUntil(170),
        "CP" => 90 + dice.DaysUntil(190),
        "CLA" => Math.Min(120 + dice.DaysUntil(900), LongestDays),
        "CareLeaver" => Math.Min(200 + dice.DaysUntil(700), LongestDays),
        _ => 40 + dice.DaysUntil(120),
    };
}
