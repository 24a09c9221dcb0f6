using System.Collections.Concurrent;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// What the facts say about one day: each unit's own sums, each worker's load. A pure function of facts and the day, made by
/// <see cref="SnapshotBuilder"/>.
/// </summary>
public sealed class Snapshot
{
    private readonly IReadOnlyDictionary<string, UnitBasis> own;

    private readonly ConcurrentDictionary<string, UnitBasis> pooled = new(StringComparer.OrdinalIgnoreCase);

    internal Snapshot(DateOnly on, OrgTree org, IReadOnlyDictionary<string, UnitBasis> own)
    {
        On = on;
        Org = org;
        this.own = own;
    }

    public DateOnly On { get; }

    public OrgTree Org { get; }

    /// <summary>Everyone in a social worker post or agency staff, in the order of their staff numbers.</summary>
    public required IReadOnlyList<WorkerLoad> Workers { get; init; }

    /// <summary>Every counted post with who holds it and what is vacant; in no order.</summary>
    public required IReadOnlyList<PostDay> Posts { get; init; }

    /// <summary>Cases counted in a caseload, with who holds them and the unit they count in; in no order.</summary>
    public required IReadOnlyList<HeldCase> Held { get; init; }

    /// <summary>Open cases that belong to no unit that is known; they are in no unit's figures.</summary>
    public int UnplacedCases { get; init; }

    /// <summary>Somebody is known to have left, or to leave: then a turnover of 0 means that nobody left.</summary>
    public bool AnyLeaver { get; init; }

    /// <summary>The limit that <see cref="WorkerLoad.Limit"/> was worked out with; null where none is adopted.</summary>
    public AdoptedLimit? Limit { get; init; }

    /// <summary>One unit's own sums, without the units below it.</summary>
    public UnitBasis Own(string unitCode) => own.GetValueOrDefault(unitCode) ?? UnitBasis.Empty;

    /// <summary>The sums of a unit and everything below it.</summary>
    public UnitBasis Pooled(string unitCode) =>
        pooled.GetOrAdd(unitCode, code => UnitBasis.Pool([.. Org.Subtree(code).Select(unit => Own(unit.Code))]));

    /// <summary>Every measure of a unit and everything below it.</summary>
    public IReadOnlyList<Measure> Measures(string unitCode, LoadedSources loaded) =>
        UnitMeasures.All(Pooled(unitCode), Context(loaded), IsAuthority(unitCode));

    /// <summary>One measure of a unit and everything below it.</summary>
    public Measure Measure(string code, string unitCode, LoadedSources loaded) =>
        UnitMeasures.Of(code, Pooled(unitCode), Context(loaded), IsAuthority(unitCode));

    /// <summary>What the measures of this day need besides sums.</summary>
    public MeasureContext Context(LoadedSources loaded) => new(On, loaded, AnyLeaver || loaded[DataSet.Workers]?.Complete == true, Limit);

    private bool IsAuthority(string unitCode) => Org.Find(unitCode) is { Type: UnitType.Authority };
}
