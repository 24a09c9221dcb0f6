using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>Puts people into the posts: who came, who left, how long the seat stayed empty and who covered it meanwhile.</summary>
internal sealed class Staffing(Authority authority, People people, Bookings bookings, Tables tables)
{
    private const double DaysInPost = 2_400;
    private const double DaysToFill = 130;
    private const int DaysAtLeastToFill = 35;
    private const double AlreadyEmpty = 0.09;
    private const double HardToFill = 0.25;
    private const int NoticeDays = 35;

    private readonly Dice dice = authority.Dice;
    private readonly Period period = authority.Period;
    private readonly Efforts efforts = new(authority, tables);
    private readonly List<Employee> employees = [];

    /// <summary>Everyone employed in the period; agency workers sit in the seats, or in places of their own that are added to the teams.</summary>
    public IReadOnlyList<Employee> Fill(IReadOnlyList<Team> teams)
    {
        foreach (var seat in teams.SelectMany(team => team.Seats))
        {
            Fill(seat);
        }

        foreach (var team in teams.Where(team => team.Kind.Seats.Any(plan => plan.IsSocialWorker) && dice.Chance(0.2)))
        {
            team.Seats.Add(bookings.Backlog(team));
        }

        return employees;
    }

    private void Fill(Seat seat)
    {
        var joined = period.First.AddDays(-dice.Between(60, 3_000)).Weekday();
        Establish(seat, joined);
        if (seat.Plan is { IsSocialWorker: true, Fte: 1 } && dice.Chance(0.05))
        {
            // Part of the post stays empty: a remainder of hours.
            Seat(seat, 0.8m, joined, until: null);
            return;
        }

        var left = dice.Chance(AlreadyEmpty) ? joined.AddDays(Math.Max(30, period.First.DayNumber - joined.DayNumber - dice.Between(0, 250))) : period.First.AddDays(dice.DaysUntil(DaysInPost));
        Seat(seat, seat.Plan.Fte, joined, left);
        while (left <= period.Last)
        {
            var filled = left.AddDays(DaysAtLeastToFill + dice.DaysUntil(DaysToFill) + (dice.Chance(HardToFill) ? 300 : 0)).Weekday();
            efforts.Write(seat, left, filled);
            bookings.Cover(seat, left, filled);
            if (filled > period.Last)
            {
                return;
            }

            left = filled.AddDays(dice.DaysUntil(DaysInPost));
            Seat(seat, seat.Plan.Fte, filled, left);
        }
    }

    private void Establish(Seat seat, DateOnly from)
    {
        var funding = dice.Chance(0.05) ? dice.Pick(["Temporary", "Grant", "InvestToSave"]) : "Base";
        tables.Posts.Add(
            seat.PostNo, seat.Plan.Title, seat.Plan.Role, "", seat.Plan.Fte, seat.Unit, seat.Plan.Holds, seat.Plan.Qualified, "", funding, seat.Plan.Cost, period.Last.Year, from, null);
    }

    // Somebody who will leave is known only once they have given notice.
    private void Seat(Seat seat, decimal fte, DateOnly from, DateOnly? until)
    {
        var known = until <= period.Last.AddDays(NoticeDays) ? until : null;
        var staffId = people.Employ(seat.Plan, from, known);
        tables.Occupancies.Add(staffId, seat.PostNo, fte, fte * 37, 37, from, known?.AddDays(-1));
        seat.Sittings.Add(new Sitting(staffId, from, known));
        employees.Add(new Employee(staffId, seat, from, known));
    }
}
