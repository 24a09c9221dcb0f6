namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>The scores of one unit on one day. Levels are not drawn from it yet.</summary>
public sealed record UnitPressure(IReadOnlyList<PressureScore> Scores)
{
    public IReadOnlyList<FamilyScore> Families { get; } =
    [
        .. Enum.GetValues<PressureFamily>().Select(family => Family(family, [.. Scores.Where(score => score.Parameter.Family == family)])),
    ];

    public int Points => Families.Sum(family => family.Points);

    /// <summary>Three for each measure scored.</summary>
    public int Available => Families.Sum(family => family.Available);

    public int Loaded => Families.Sum(family => family.Loaded);

    public int Applicable => Families.Sum(family => family.Applicable);

    private static FamilyScore Family(PressureFamily family, IReadOnlyList<PressureScore> scores) => new(
        family,
        scores.Sum(score => score.Points ?? 0),
        3 * scores.Count(score => score.Points is not null),
        scores.Count(score => score.Points is not null),
        scores.Count(score => score.Applies));
}
