namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>The scores of one unit on one day, their sum, and the level that the sum alone gives.</summary>
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

    /// <summary>Points in percent of those available, full precision; null where nothing is scored.</summary>
    public decimal? Percent => new Measures.Fraction(Points, Available, 100).Value;

    /// <summary>Enough of what applies is scored for the sum to mean something.</summary>
    public bool IsSufficient => Applicable > 0 && Loaded * 100 >= Applicable * PressureScheme.LeastCoverage;

    /// <summary>1 to 4 by the share of points; null with insufficient data.</summary>
    public int? LevelByPoints => IsSufficient ? PressureScheme.LevelOf(Points, Available) : null;

    /// <summary>The measure whose 3 points lift the level to 3 by themselves; null if none does.</summary>
    public PressureScore? FloorScore => Scores.FirstOrDefault(score => score.Parameter.IsFloor && score.Points == 3);

    private static FamilyScore Family(PressureFamily family, IReadOnlyList<PressureScore> scores) => new(
        family,
        scores.Sum(score => score.Points ?? 0),
        3 * scores.Count(score => score.Points is not null),
        scores.Count(score => score.Points is not null),
        scores.Count(score => score.Applies));
}
