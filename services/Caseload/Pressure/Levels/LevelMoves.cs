using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure.Levels;

/// <summary>What would drop a unit a level, by the points of one day: each measure's ways down, those that change somebody's caseload first.</summary>
public sealed class LevelMoves
{
    private readonly LevelOfDay day;
    private readonly UnitBasis basis;
    private readonly int? target;

    /// <param name="day">The level by the day's own points.</param>
    /// <param name="basis">The unit's sums on that day.</param>
    public LevelMoves(LevelOfDay day, UnitBasis basis)
    {
        (this.day, this.basis) = (day, basis);
        target = day.Level - 1;
        All = target is null or 0 ? [] : [.. day.Score.Scores.Where(score => score is { Points: > 0, ScoredIn: null }).SelectMany(WaysDown).OrderByDescending(move => move.ChangesCaseload)];
    }

    public IReadOnlyList<LevelMove> All { get; }

    /// <summary>What has to come down, in one sentence. Empty where the unit is at Level 1 or has no level.</summary>
    public string Needed => (target, day.Score.LevelByPoints) switch
    {
        (null or 0, _) => "",
        ({ } level, { } points) when points > level => $"Level {level} is {Points(PointsFewer)} fewer than the {day.Score.Points} of {day.Score.Available}{(HasFloor(level) ? $". {Floor}" : "")}.",
        (_, null) => $"{Floor}. Too little is loaded to say which level follows without it.",
        ({ } level, _) => $"The points are few enough for Level {level}. {Floor}.",
    };

    /// <summary>Points to lose for the level below, whatever floors hold.</summary>
    public int PointsFewer => target is { } level && day.Score.LevelByPoints is not null ? Math.Max(0, day.Score.Points - PressureScheme.MostPoints(level, day.Score.Available)) : 0;

    private string Floor => $"The floor of Level {LevelFloor.Level} holds as long as {Where}{day.Floor!.Words}";

    private string Where => ReferenceEquals(day.Floor!.Score, day.Score.FloorScore) ? "" : $"in {day.Floor.In.Name} ";

    private static string Points(int count) => count == 1 ? "1 point" : $"{count} points";

    private bool HasFloor(int level) => day.Floor is not null && level < LevelFloor.Level;

    private IEnumerable<LevelMove> WaysDown(PressureScore score) => score.Parameter.Code switch
    {
        MeasureCodes.Unallocated => GivenWorkers(score),
        MeasureCodes.ManagerSpanWorst => SplitSpan(score).Concat(FewerPeople(score)),
        _ => FewerPeople(score),
    };

    private IEnumerable<LevelMove> FewerPeople(PressureScore score) => score.NextThreshold.Length == 0
        ? []
        : Enumerable.Range(0, score.Points!.Value).Reverse()
            .Select(after => Move(score, NextThresholds.Down(score.Parameter, after, score.Measure), after));

    private IEnumerable<LevelMove> GivenWorkers(PressureScore score)
    {
        var waiting = basis.Waiting.Where(child => child.IsUnallocated).ToList();
        var others = waiting.Where(child => !child.IsUrgent).ToList();
        if (score.Points == 3 && others.Count > 0 && score.NextThreshold.Length > 0)
        {
            yield return Move(score, score.NextThreshold, UnallocatedScoring.PointsOf(others));
        }

        yield return Move(score, waiting.Count == 1 ? "The child who waits has a worker" : $"All {waiting.Count:N0} children who wait have a worker", 0);
    }

    // The next manager's span may then be the worst.
    private IEnumerable<LevelMove> SplitSpan(PressureScore score)
    {
        if (basis.Spans.Count is 0 or >= PressureScheme.ManyManagers)
        {
            yield break;
        }

        var (worst, next) = (basis.Spans[0].Cases, basis.Spans.Skip(1).Select(span => span.Cases).FirstOrDefault());
        var after = score.Parameter.CutOffs.Points(Math.Max(next, (worst + 1) / 2));
        if (after < score.Points)
        {
            yield return Move(score, $"Split the span of {worst:N0} in two: {(worst + 1) / 2:N0} and {worst / 2:N0} children", after);
        }
    }

    private LevelMove Move(PressureScore score, string what, int after) =>
        new(score, what, after, score.Parameter.ChangesCaseload, Suffices(score, after));

    private bool Suffices(PressureScore score, int after) =>
        day.Score.LevelByPoints is not null
        && score.Points - after >= PointsFewer
        && (!HasFloor(target!.Value) || (ReferenceEquals(day.Floor!.Score, score) && day.Score.Scores.Count(one => one.Points == 3 && one.Parameter.IsFloor) == 1));
}
