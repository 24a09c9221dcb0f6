using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure.Levels;

/// <summary>
/// The level of a unit on a day: the higher of those that the points of the day and of the day a week before give, so that one good day
/// does not end a plan. Where one of the two has too little loaded, the other alone. A function of facts and the day.
/// </summary>
public sealed record PressureLevel
{
    /// <summary>Days between the two that are looked at.</summary>
    public const int Days = 7;

    private PressureLevel(int? level, bool isAtLeast, string reason) => (Level, IsAtLeast, Reason) = (level, isAtLeast, reason);

    /// <summary>1 to 4; null means insufficient data.</summary>
    public int? Level { get; }

    /// <summary>A floor holds while too little is loaded: the level may be higher.</summary>
    public bool IsAtLeast { get; }

    /// <summary>Why, in one sentence.</summary>
    public string Reason { get; }

    /// <param name="today">The level by the day's own points.</param>
    /// <param name="before">The same seven days before; null when the unit was not there yet.</param>
    /// <param name="beforeOn">The day seven days before.</param>
    /// <param name="unitCode">The unit whose level it is.</param>
    public static PressureLevel Of(string unitCode, LevelOfDay today, LevelOfDay? before, DateOnly beforeOn)
    {
        var earlier = before?.Score.LevelByPoints is null ? null : before.Level;
        if (earlier > (today.Level ?? 0))
        {
            var own = today.Level is { } level ? $"the points of the day give {Name(level, today.IsAtLeast)}" : $"on the day itself {TooLittle(today.Score)}";
            return new PressureLevel(earlier, isAtLeast: false, $"{Name(earlier.Value, false)} as on {Words.Long(beforeOn)}, seven days before; {own}.");
        }

        return today.Level is { } reached
            ? new PressureLevel(reached, today.IsAtLeast, $"{Name(reached, today.IsAtLeast)}{ReasonOf(unitCode, today, reached)}.")
            : new PressureLevel(null, isAtLeast: false, $"Insufficient data: {TooLittle(today.Score)}.");
    }

    /// <summary>"Level 3", "At least Level 3", "Insufficient data".</summary>
    public static string Name(int? level, bool isAtLeast) => level is null ? "Insufficient data" : isAtLeast ? $"At least Level {level}" : $"Level {level}";

    private static string ReasonOf(string unitCode, LevelOfDay today, int level)
    {
        var score = today.Score;
        if (today.Floor is { } floor && (score.LevelByPoints ?? 0) < level)
        {
            var where = string.Equals(floor.In.Code, unitCode, StringComparison.OrdinalIgnoreCase) ? "" : $"in {floor.In.Name} ";
            var points = score.LevelByPoints is { } byPoints ? $"{PointsOf(score)} alone give Level {byPoints}" : $"{TooLittle(score)}, so the level may be higher";
            return $" because {where}{floor.Words}; {points}";
        }

        var most = score.Families.MaxBy(family => family.Points);
        return $": {PointsOf(score)}{(most is { Points: > 0 } ? $", most of them for {most.Family.ToString().ToLowerInvariant()} ({most.Points} of {most.Available})" : "")}";
    }

    private static string PointsOf(UnitPressure score) => $"{score.Points} of {score.Available} points ({score.Percent:0.0}%)";

    private static string TooLittle(UnitPressure score) => $"only {score.Loaded} of the {score.Applicable} measures that apply are loaded";
}
