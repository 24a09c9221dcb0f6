namespace WorkforcePlatform.Caseload.Pressure.Levels;

/// <summary>One thing that would lower the points of a unit.</summary>
/// <param name="Score">The measure, as it stands.</param>
/// <param name="What">What it would take, in people.</param>
/// <param name="PointsAfter">The points that the measure would then have.</param>
/// <param name="ChangesCaseload">Somebody would hold fewer children, or a child would have a worker. Otherwise only the score changes.</param>
/// <param name="Suffices">It would be enough alone to lower the level by the points of the day.</param>
public sealed record LevelMove(PressureScore Score, string What, int PointsAfter, bool ChangesCaseload, bool Suffices)
{
    public int PointsFewer => Score.Points!.Value - PointsAfter;
}
