using System.Collections.Concurrent;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// Each unit's own sums on one day, with the organisation of that day: all that measures and scores are made of, whether the sums were
/// counted from facts just now (<see cref="Snapshot"/>) or kept since the facts last changed.
/// </summary>
public class DaySums
{
    private readonly ConcurrentDictionary<string, UnitBasis> pooled = new(StringComparer.OrdinalIgnoreCase);

    internal DaySums(DateOnly on, OrgTree org, IReadOnlyDictionary<string, UnitBasis> units)
    {
        On = on;
        Org = org;
        Units = units;
    }

    public DateOnly On { get; }

    public OrgTree Org { get; }

    /// <summary>The own sums of every unit that counts something.</summary>
    public IReadOnlyDictionary<string, UnitBasis> Units { get; }

    /// <summary>Somebody is known to have left, or to leave: then a turnover of 0 means that nobody left.</summary>
    public bool AnyLeaver { get; init; }

    /// <summary>The limits that <see cref="WorkerLoad.Limit"/> was worked out with; none where none is adopted.</summary>
    public IReadOnlyList<AdoptedLimit> Limits { get; init; } = [];

    /// <summary>The limit that binds the workers of a unit: its own, or that of the nearest unit above; null where neither has one.</summary>
    public AdoptedLimit? LimitOf(string unitCode) => Org.Nearest(unitCode, Limits, limit => limit.Unit);

    /// <summary>One unit's own sums, without the units below it.</summary>
    public UnitBasis Own(string unitCode) => Units.GetValueOrDefault(unitCode) ?? UnitBasis.Empty;

    /// <summary>The sums of a unit and everything below it.</summary>
    public UnitBasis Pooled(string unitCode) =>
        pooled.GetOrAdd(unitCode, code => UnitBasis.Pool([.. Org.Subtree(code).Select(unit => Own(unit.Code))]));

    /// <summary>Every measure of a unit and everything below it.</summary>
    public IReadOnlyList<Measure> Measures(string unitCode, LoadedSources loaded) =>
        UnitMeasures.All(Pooled(unitCode), Context(unitCode, loaded), IsAuthority(unitCode));

    /// <summary>One measure of a unit and everything below it.</summary>
    public Measure Measure(string code, string unitCode, LoadedSources loaded) =>
        UnitMeasures.Of(code, Pooled(unitCode), Context(unitCode, loaded), IsAuthority(unitCode));

    /// <summary>What a unit's measures of this day need besides sums.</summary>
    private MeasureContext Context(string unitCode, LoadedSources loaded) =>
        new(On, loaded, AnyLeaver || loaded[DataSet.Workers]?.Complete == true, LimitOf(unitCode) is not null || Limits.Any(limit => Org.IsAbove(unitCode, limit.Unit)));

    private bool IsAuthority(string unitCode) => Org.Find(unitCode) is { Type: UnitType.Authority };
}
