namespace WorkforcePlatform.Caseload.Pressure.Levels;

/// <summary>Levels as they travel.</summary>
internal static class LevelMapping
{
    public static V1.PressureLevel ToProto(this PressureLevel level, LevelOfDay today, PressureScheme scheme) => new()
    {
        Level = level.Level ?? 0,
        AtLeast = level.IsAtLeast,
        Shown = PressureLevel.Name(level.Level, level.IsAtLeast),
        Reason = level.Reason,
        Calculated = Calculated(today),
        Scheme = scheme.Words,
    };

    public static V1.LevelAction ToProto(this LevelAction action) => new() { Level = action.Level, What = action.What, Owner = action.Owner };

    public static V1.LevelMove ToProto(this LevelMove move) => new()
    {
        Measure = move.Score.Parameter.Code,
        Title = Measures.Definitions.Of(move.Score.Parameter.Code).Title,
        What = move.What,
        Points = move.Score.Points!.Value,
        PointsAfter = move.PointsAfter,
        ChangesCaseload = move.ChangesCaseload,
        Suffices = move.Suffices,
    };

    // "Insufficient data (40% loaded, 70% needed). The floor gives Level 3."
    private static string Calculated(LevelOfDay today)
    {
        var score = today.Score;
        var points = score.LevelByPoints is { } level
            ? $"Level {level} by {score.Points} of {score.Available} points ({score.Percent:0.0}%)."
            : $"Insufficient data ({score.Loaded * 100 / Math.Max(score.Applicable, 1)}% loaded, {PressureScheme.LeastCoverage}% needed).";
        return today.Floor is { } floor ? $"{points} The floor for {Floor(floor)} gives Level {LevelFloor.Level}." : points;
    }

    private static string Floor(LevelFloor floor) => floor.Score.Parameter.Code == Measures.MeasureCodes.Unallocated
        ? "children without a present worker"
        : $"caseload over {floor.Score.Parameter.CutOffs.Third:0.#}";
}
