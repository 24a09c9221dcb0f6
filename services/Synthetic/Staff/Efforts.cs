using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>How far the effort to fill each vacancy has come on the last day.</summary>
internal sealed class Efforts(Authority authority, Tables tables)
{
    private const double Recorded = 0.9;

    // Of the time from the day the post fell empty to the day somebody starts.
    private static readonly (string Stage, double From)[] Stages =
    [
        ("Open", 0), ("Requisitioned", 0.08), ("Approved", 0.16), ("Advertised", 0.25), ("Shortlisting", 0.45), ("Interviewing", 0.55),
        ("Offered", 0.65), ("Checks", 0.7), ("StartAgreed", 0.85), ("Filled", 1),
    ];

    private readonly Dice dice = authority.Dice;

    /// <param name="seat">The post.</param>
    /// <param name="vacant">The first day it was empty.</param>
    /// <param name="filled">The day somebody starts, which may still be to come.</param>
    public void Write(Seat seat, DateOnly vacant, DateOnly filled)
    {
        if (!dice.Chance(Recorded))
        {
            return;
        }

        var days = filled.DayNumber - vacant.DayNumber;
        var (stage, _) = Stages.Last(one => vacant.AddDays((int)(days * one.From)) <= authority.Period.Last);
        var applications = dice.Between(1, 9);
        var shortlisted = dice.Between(1, applications);
        tables.Vacancies.Add(
            seat.PostNo, vacant, stage, Reached("Requisitioned"), Reached("Approved"), Reached("Advertised"),
            Once("Shortlisting", applications), Once("Shortlisting", shortlisted), Once("Interviewing", dice.Between(1, shortlisted)),
            Reached("Offered"), Reached("StartAgreed"), Reached("StartAgreed") is null ? null : filled, Reached("Filled"), stage is "Open" ? "Waiting for approval to recruit" : "");

        DateOnly? Reached(string wanted) => authority.Period.Past(vacant.AddDays((int)(days * Stages.First(one => one.Stage == wanted).From)));

        object? Once(string wanted, int count) => Reached(wanted) is null ? null : count;
    }
}
