using WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Legal.Clocks;

/// <summary>What a matter's clock says on a day.</summary>
/// <param name="Week">Of pre-proceedings or proceedings, from 1; null where neither runs.</param>
/// <param name="Limit">What is due next, and by when; null where nothing is.</param>
/// <param name="Next">The first date to come, of whatever kind; null if there is none.</param>
/// <param name="Standings">Everything that is to be said, the worst first. None where no clock is held against the matter.</param>
public sealed record MatterClock(int? Week, ClockLimit? Limit, (MatterDate Kind, DateOnly On)? Next, IReadOnlyList<ClockStanding> Standings)
{
    public bool Has(MatterStanding standing) => Standings.Any(one => one.Standing == standing);
}
