using System.Text.Json.Serialization;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>Every unit's figures of one day with the rows that were counted and what they were made with. What was stored is read back equal, whatever later builds compute.</summary>
public sealed record StoredDay
{
    private OrgTree? org;
    private Dictionary<string, StoredUnit>? byCode;

    public required DateOnly On { get; init; }

    /// <summary>What was loaded when it was made.</summary>
    public required IReadOnlyList<LoadedDataSet> DataSets { get; init; }

    /// <summary>What one FTE in the assessed and supported year counted for.</summary>
    public required decimal AsyeFactor { get; init; }

    /// <summary>The limits that workers were compared with; none if none was adopted.</summary>
    public IReadOnlyList<AdoptedLimit> Limits { get; init; } = [];

    /// <summary>The pressure scheme's version.</summary>
    public required int SchemeVersion { get; init; }

    /// <summary>Every unit that had begun by the day.</summary>
    public required IReadOnlyList<StoredUnit> Units { get; init; }

    [JsonIgnore]
    public OrgTree Org => org ??= new OrgTree(Units.Select(unit => unit.Unit), On);

    public StoredUnit? Find(string code) =>
        (byCode ??= Units.ToDictionary(unit => unit.Unit.Code, StringComparer.OrdinalIgnoreCase)).GetValueOrDefault(code);

    /// <summary>The limit that the workers of a unit were compared with; null if none bound them.</summary>
    public AdoptedLimit? LimitOf(string unit) => Org.Nearest(unit, Limits, limit => limit.Unit);

    /// <summary>One figure as it was known; null if the unit was not live on the day, or the measure not known then.</summary>
    public Measure? Measure(string unit, string code) => Find(unit)?.Measures.FirstOrDefault(measure => measure.Code == code);

    /// <summary>What a figure counted, the units below included.</summary>
    /// <param name="unit">The unit's code.</param>
    /// <param name="measure">The measure's code.</param>
    /// <param name="rows">One of <see cref="CountedKinds"/>.</param>
    public IEnumerable<StoredRow> Rows(string unit, string measure, string rows)
    {
        var worst = (rows, measure) is (CountedKinds.Children, MeasureCodes.ManagerSpanWorst);
        return (worst ? Units : Org.Subtree(unit).Select(below => Find(below.Code)!)).SelectMany(one => Counted(one).Select(reference => new StoredRow(reference, one.Unit)));

        IEnumerable<string> Counted(StoredUnit one) => (rows, measure) switch
        {
            (CountedKinds.Children, MeasureCodes.Unallocated) => one.Waiting,
            (CountedKinds.Children, MeasureCodes.ManagerSpanWorst) => Find(unit)?.WorstManager is { } manager ? one.Held.GetValueOrDefault(manager) ?? [] : [],
            (CountedKinds.Children, _) => one.Held.Values.SelectMany(children => children),
            (CountedKinds.Posts, MeasureCodes.CaseloadPerEstablishedPost) => one.EstablishedPosts,
            (CountedKinds.Posts, _) => one.EstablishedPosts.Concat(one.TemporaryPosts),
            (_, MeasureCodes.CaseloadPerHolderFte) => one.Holders,
            _ => one.Holders.Concat(one.OtherWorkers),
        };
    }
}
