using System.Globalization;
using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>Agency bookings: most empty posts of social workers and lawyers are covered, and some teams have help with their backlog.</summary>
internal sealed class Bookings(Authority authority, People people, Tables tables)
{
    private const double Covered = 0.7;
    private const int LongestPlan = 130;

    private static readonly SeatPlan SocialWorker = new("SocialWorker", "Social worker", 1, Holds: true, Qualified: true, 0);

    private readonly Dice dice = authority.Dice;
    private readonly Period period = authority.Period;
    private int number;

    /// <summary>Covers a post that is empty from one day and filled on another, or leaves it uncovered.</summary>
    public void Cover(Seat seat, DateOnly vacant, DateOnly filled)
    {
        var from = vacant.AddDays(dice.Between(7, 50)).Weekday();
        if (!(seat.Plan.IsSocialWorker || seat.Plan.Role == "Lawyer") || !dice.Chance(Covered) || from >= filled || from > period.Last)
        {
            return;
        }

        Sit(seat, "VacancyCover", from, period.Past(filled));
    }

    /// <summary>Covers a post while its holder is on maternity leave, and has the children meanwhile; or nobody comes.</summary>
    public void CoverMaternity(Seat seat, DateOnly from, DateOnly until)
    {
        if (seat.Plan.IsSocialWorker && dice.Chance(Covered))
        {
            Sit(seat, "MaternityCover", from, period.Past(until));
        }
    }

    /// <summary>Somebody who works beside the posts of a team.</summary>
    public Seat Backlog(Team team)
    {
        var from = period.Last.AddDays(-dice.Between(30, 200)).Weekday();
        var place = new Seat(null, team.Code, SocialWorker);
        Sit(place, dice.Pick(["Backlog", "PeakDemand", "ProjectTeam"]), from, ended: null);
        return place;
    }

    private void Sit(Seat seat, string reason, DateOnly from, DateOnly? ended)
    {
        var staffId = people.Book(seat.Plan, from, ended);
        seat.Sittings.Add(new Sitting(staffId, from, ended));
        Write(staffId, seat, reason, from, ended);
    }

    private void Write(string staffId, Seat seat, string reason, DateOnly from, DateOnly? until)
    {
        var isLawyer = seat.Plan.Role == "Lawyer";
        var agency = string.Create(CultureInfo.InvariantCulture, $"Synthetic agency {dice.Between(1, 4)}");
        var planned = until?.AddDays(-1) ?? period.Last.AddDays(dice.Between(4, LongestPlan));
        tables.Bookings.Add(
            authority.CodeOf("A", ++number), staffId, agency, seat.PostNo, seat.Unit, reason, seat.Plan.Title, seat.Plan.Fte, seat.Plan.Fte * 37, dice.Pick(["PAYE", "Umbrella"]),
            isLawyer ? dice.Between(55, 70) : dice.Between(36, 48), from, planned, until?.AddDays(-1), dice.Between(1, 4), dice.Between(36, 200), dice.Between(1, 2));
    }
}
