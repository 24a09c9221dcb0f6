using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Benchmarks;

/// <summary>
/// What cases of each kind count for when a caseload is weighed and not only counted. Nobody's until a council has agreed on one: counts
/// say the same everywhere, weights do not.
/// </summary>
public sealed record WeightSet(string Name, string Source)
{
    /// <summary>Points of a case by its category, above 0. Categories that are not here have no weight, and a caseload with one of them is not weighed.</summary>
    public required IReadOnlyDictionary<CaseCategory, decimal> Points { get; init; }

    /// <summary>Points of a looked-after child whose case is complex, in place of the category's.</summary>
    public required decimal ComplexLookedAfter { get; init; }

    /// <summary>Added in pre-proceedings.</summary>
    public required decimal PreProceedings { get; init; }

    /// <summary>Added in care proceedings.</summary>
    public required decimal Proceedings { get; init; }

    /// <summary>To show what weights would do: illustrative figures that no council has agreed on.</summary>
    public static WeightSet Example { get; } = new("Example", "Illustrative, agreed by nobody")
    {
        Points = new Dictionary<CaseCategory, decimal> { [CaseCategory.Cin] = 4, [CaseCategory.Cp] = 7, [CaseCategory.Cla] = 5 },
        ComplexLookedAfter = 7,
        PreProceedings = 2,
        Proceedings = 3,
    };

    /// <summary>Points of one case; null for a category without a weight.</summary>
    public decimal? Of(WeightedCase one) => one is { Category: CaseCategory.Cla, IsComplex: true }
        ? ComplexLookedAfter + AddOn(one)
        : Points.TryGetValue(one.Category, out var points) ? points + AddOn(one) : null;

    /// <summary>Points of a caseload; null where any case has no weight.</summary>
    public decimal? Of(IEnumerable<WeightedCase> caseload) => caseload.Aggregate((decimal?)0, (sum, one) => sum + Of(one));

    /// <summary>
    /// Points that stand for a benchmark: its cases times the mean of a mix, add-ons included. Frozen at the day of the mix, so that the
    /// benchmark itself is 100% and a worsening mix shows.
    /// </summary>
    /// <param name="benchmark">Children a whole-time worker.</param>
    /// <param name="mix">Kinds of cases and their share of all, which add up to 1.</param>
    public decimal? TargetOf(decimal benchmark, IEnumerable<(WeightedCase Kind, decimal Share)> mix) =>
        mix.Aggregate((decimal?)0, (sum, part) => sum + (Of(part.Kind) * part.Share)) * benchmark;

    /// <summary>A caseload as percent of the target.</summary>
    public static Fraction Load(decimal? points, decimal? target) => Formulas.Share(points, target);

    /// <summary>Whole points of a target that a worker's hours leave: contracted less reductions, over the standard hours of the grade. Null without standard hours.</summary>
    public static decimal? AvailablePoints(decimal target, decimal contractedHours, decimal reductionHours, decimal standardHours) =>
        standardHours > 0 ? Math.Floor(target * Math.Max(0, contractedHours - reductionHours) / standardHours) : null;

    private decimal AddOn(WeightedCase one) => (one.IsInPreProceedings ? PreProceedings : 0) + (one.IsInProceedings ? Proceedings : 0);
}
