using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>One worker on the day, while the snapshot is made.</summary>
internal sealed class WorkerDay(WorkerFact fact, DateOnly on)
{
    private const int DaysAwayWithoutCapacity = 28;

    private const int WorkingDaysAwayWithoutCases = 5;

    /// <summary>Full time, where no grade's hours are on record.</summary>
    internal const decimal UsualWeeklyHours = 37;

    private decimal reductionHours;

    private decimal? standardHours;

    private Spell? absence;

    /// <summary>Gone from every post, booking or the council, or not here yet: why, and since when.</summary>
    private (WaitingReason Reason, DateOnly Since)? gone = fact switch
    {
        { Engaged.To: { } to } when to <= on => (WaitingReason.Left, to),
        { Engaged.From: var from } when from > on => (WaitingReason.NotYetStarted, DateOnly.MinValue),
        _ => null,
    };

    public WorkerFact Fact => fact;

    public List<Seat> Seats { get; } = [];

    public int Cases { get; set; }

    /// <summary>In the assessed and supported year.</summary>
    public bool IsNewlyQualified => fact.Asye is { } year && year.Contains(on);

    public bool IsEngaged => fact.Engaged.Contains(on);

    public bool HasCountedSeat => Seats.Exists(seat => seat.Counted);

    public decimal Fte => Seats.Where(seat => seat.Counted).Sum(seat => seat.Fte);

    public bool IsManager => !HasCountedSeat && Seats.Exists(seat => seat.Post?.Role is PostRole.ServiceManager or PostRole.TeamManager or PostRole.AssistantTeamManager or PostRole.PracticeManager);

    /// <summary>The unit of the largest counted seat, else of the largest; null without a seat.</summary>
    public string? HomeUnit { get; private set; }

    /// <summary>Why the worker is away in the sense of the waiting lists, and since when; null if present.</summary>
    public (WaitingReason Reason, DateOnly Since)? Away => gone ?? (absence is { } spell && WorkingDays.CountIn(spell.From, EndOf(spell)) > WorkingDaysAwayWithoutCases ? (WaitingReason.Absent, spell.From) : null);

    public decimal AvailableFte(decimal asyeFactor) => AvailableFte(Fte, asyeFactor);

    /// <summary>What is available of some of the worker's FTE.</summary>
    public decimal AvailableFte(decimal fte, decimal asyeFactor) =>
        absence is { } spell && EndOf(spell).DayNumber - spell.From.DayNumber > DaysAwayWithoutCapacity
            ? 0
            : Formulas.AvailableFte(fte, reductionHours / (standardHours ?? UsualWeeklyHours), IsNewlyQualified ? asyeFactor : 1);

    public void Sit(Seat seat, decimal? weeklyHours = null)
    {
        Seats.Add(seat);
        standardHours ??= weeklyHours is > 0 ? weeklyHours : null;
        HomeUnit = Seats.OrderByDescending(one => one.Counted).ThenByDescending(one => one.Fte).ThenBy(one => one.UnitCode, StringComparer.Ordinal).First().UnitCode;
    }

    /// <summary>Says that the worker had posts or bookings, and has none on the day.</summary>
    public void Unseat(WaitingReason reason, DateOnly since) => gone ??= (reason, since);

    public void Reduce(decimal hours) => reductionHours += hours;

    /// <summary>The longest of several absences on one day decides.</summary>
    public void BeAway(Spell spell) =>
        absence = absence is { } known && EndOf(known).DayNumber - known.From.DayNumber >= EndOf(spell).DayNumber - spell.From.DayNumber ? known : spell;

    /// <summary>Where a case of <paramref name="team"/> counts: in that unit if the worker has a counted seat there, else at home.</summary>
    public string? UnitFor(string? team)
    {
        foreach (var seat in Seats)
        {
            if (seat.Counted && string.Equals(seat.UnitCode, team, StringComparison.OrdinalIgnoreCase))
            {
                return seat.UnitCode;
            }
        }

        return HomeUnit;
    }

    // An absence without an end has lasted until today.
    private DateOnly EndOf(Spell spell) => spell.To ?? on.AddDays(1);
}
