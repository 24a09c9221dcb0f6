using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>
/// Points for children with no worker or held by someone away: one while only children in need and the like wait, up to five working
/// days; two beyond; three for any child on a protection plan or looked after. Children held by a manager are not scored.
/// </summary>
internal static class UnallocatedScoring
{
    private const int WorkingDays = 5;

    public static PressureScore Score(PressureScore score, UnitBasis basis, int teams)
    {
        var waiting = basis.Waiting.Where(child => child.IsUnallocated).ToList();
        var urgent = waiting.Where(child => child.IsUrgent).ToList();
        if (teams >= PressureScheme.ManyTeams)
        {
            return PerThousand(score, basis, urgent.Count(child => child.WorkingDays >= 1));
        }

        var oldest = waiting.Select(child => child.WorkingDays).DefaultIfEmpty().Max();
        var estimated = waiting.Exists(child => child.SinceEstimated) ? ", estimated" : "";
        var points = PointsOf(waiting);
        return score with
        {
            Points = points,
            Threshold = points switch
            {
                0 => "None",
                1 => $"No CP or looked after, oldest {WorkingDays} working days or less{estimated}",
                2 => $"No CP or looked after, oldest {oldest} working days{estimated}",
                _ => $"{urgent.Count:N0} CP or looked after",
            },
            NextThreshold = points switch
            {
                0 => "Up at 1 child",
                3 => $"Down when {Children(urgent.Count)} (CP or looked after) {Have(urgent.Count)} a worker",
                _ => $"Down when {Children(waiting.Count)} {Have(waiting.Count)} a worker",
            },
        };
    }

    /// <summary>The points of children who wait; held by a manager is not waiting here.</summary>
    public static int PointsOf(IReadOnlyCollection<WaitingChild> waiting) =>
        waiting.Count == 0 ? 0 : waiting.Any(child => child.IsUrgent) ? 3 : waiting.Any(child => child.WorkingDays > WorkingDays) ? 2 : 1;

    private static PressureScore PerThousand(PressureScore score, UnitBasis basis, int urgent)
    {
        var rate = Math.Round(new Fraction(urgent, basis.OpenCases, 1000).Value ?? 0, 1, MidpointRounding.AwayFromZero);
        return score with
        {
            Points = rate > 0 && rate < PressureScheme.UnallocatedPerThousand.Second ? 1 : rate >= PressureScheme.UnallocatedPerThousand.Third ? 3 : rate > 0 ? 2 : 0,
            Threshold = $"{urgent:N0} CP or looked after, {rate:0.0} per 1,000 open cases",
        };
    }

    private static string Children(int count) => count == 1 ? "1 child" : $"{count:N0} children";

    private static string Have(int count) => count == 1 ? "has" : "have";
}
