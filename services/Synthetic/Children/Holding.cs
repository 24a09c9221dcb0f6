using WorkforcePlatform.Synthetic.Files;
using WorkforcePlatform.Synthetic.Staff;

namespace WorkforcePlatform.Synthetic.Children;

/// <summary>
/// Who holds a family's cases and when. Whoever sits in the seat holds them; while it is empty somebody else of the team does, and
/// where nobody can, the children wait.
/// </summary>
internal sealed class Holding(Authority authority, Tables tables)
{
    private const double WithManager = 0.008;
    private const double CoWorked = 0.04;

    private readonly Dice dice = authority.Dice;
    private readonly Period period = authority.Period;

    public void Write(Family family, Seat seat)
    {
        var day = family.Opened.AddDays(dice.Chance(0.93) ? 0 : dice.Between(1, 9));
        var reason = "allocation";
        while (Before(family.Closed ?? period.Last.AddDays(1)))
        {
            var (sitting, comes) = HolderOn(day, family, seat);
            if (sitting is null)
            {
                if (comes is null)
                {
                    return;
                }

                day = comes.Value;
                continue;
            }

            var ends = sitting.Until <= period.Last && (family.Closed is null || sitting.Until < family.Closed) ? sitting.Until : family.Closed;
            Add(family, sitting.StaffId, "Primary", day, ends, reason);
            family.LastWorker = sitting.StaffId;
            if (ends is null || ends == family.Closed)
            {
                return;
            }

            // Most children are handed over at once.
            day = ends.Value.AddDays(dice.Chance(0.85) ? 0 : dice.Between(1, 8));
            reason = "reallocation";
        }

        bool Before(DateOnly end) => day < end;
    }

    private (Sitting? Sitting, DateOnly? Comes) HolderOn(DateOnly day, Family family, Seat seat)
    {
        if (dice.Chance(WithManager) && family.Team.Manager.On(day) is { } manager)
        {
            return (manager, null);
        }

        if (dice.Chance(CoWorked) && family.Team.Seats.Find(one => one.Plan.Role is "SocialWorkAssistant")?.On(day) is { Until: null } assistant)
        {
            Add(family, assistant.StaffId, "CoWorker", day, family.Closed, "joint work");
        }

        if (seat.On(day) is { } own)
        {
            return (own, null);
        }

        var others = family.Team.Holders.Where(other => other.PostNo is not null).ToList();
        var present = others.Select(other => other.On(day)).OfType<Sitting>().ToList();
        return present.Count > 0 ? (dice.Pick(present), null) : (null, others.Append(seat).Select(other => other.NextTaken(day)).Min());
    }

    private void Add(Family family, string staffId, string role, DateOnly from, DateOnly? until, string reason)
    {
        foreach (var child in family.Children)
        {
            tables.Allocations.Add(child, staffId, role, from, until, reason);
        }
    }
}
