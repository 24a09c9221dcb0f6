namespace WorkforcePlatform.Caseload.Pressure.Levels;

/// <summary>What one day's points say of a unit, before the day a week earlier is looked at.</summary>
/// <param name="Score">The points.</param>
/// <param name="Floor">What lifts it to Level 3; null where nothing does.</param>
public sealed record LevelOfDay(UnitPressure Score, LevelFloor? Floor)
{
    /// <summary>1 to 4; null: too little is loaded, and no floor holds.</summary>
    public int? Level => (Score.LevelByPoints, Floor) switch
    {
        (null, null) => null,
        ({ } points, null) => points,
        var (points, _) => Math.Max(points ?? 0, LevelFloor.Level),
    };

    /// <summary>Too little is loaded to add points up, but a floor holds: the level may be higher.</summary>
    public bool IsAtLeast => Score.LevelByPoints is null && Floor is not null;
}
