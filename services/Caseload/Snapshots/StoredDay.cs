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

    /// <summary>The limit that workers were compared with; null if none was adopted.</summary>
    public AdoptedLimit? Limit { get; init; }

    /// <summary>The pressure scheme's version.</summary>
    public required int SchemeVersion { get; init; }

    /// <summary>Every unit that had begun by the day.</summary>
    public required IReadOnlyList<StoredUnit> Units { get; init; }

    [JsonIgnore]
    public OrgTree Org => org ??= new OrgTree(Units.Select(unit => unit.Unit), On);

    public StoredUnit? Find(string code) =>
        (byCode ??= Units.ToDictionary(unit => unit.Unit.Code, StringComparer.OrdinalIgnoreCase)).GetValueOrDefault(code);

    /// <summary>One figure as it was known; null if the unit was not live on the day, or the measure not known then.</summary>
    public Measure? Measure(string unit, string code) => Find(unit)?.Measures.FirstOrDefault(measure => measure.Code == code);

    /// <summary>What a figure counted, the units below included: children's references, post numbers or staff numbers.</summary>
    public IEnumerable<string> Rows(string unit, string measure, string rows)
    {
        var below = Org.Subtree(unit).Select(one => Find(one.Code)!);
        return (rows, measure) switch
        {
            ("children", MeasureCodes.Unallocated) => below.SelectMany(one => one.Waiting),
            ("children", MeasureCodes.ManagerSpanWorst) => Find(unit)?.WorstManager is { } worst ? Units.SelectMany(one => one.Held.GetValueOrDefault(worst) ?? []) : [],
            ("children", _) => below.SelectMany(one => one.Held.Values).SelectMany(children => children),
            ("posts", MeasureCodes.CaseloadPerEstablishedPost) => below.SelectMany(one => one.EstablishedPosts),
            ("posts", _) => below.SelectMany(one => one.EstablishedPosts.Concat(one.TemporaryPosts)),
            ("workers", MeasureCodes.CaseloadPerHolderFte) => below.SelectMany(one => one.Holders),
            _ => below.SelectMany(one => one.Holders.Concat(one.OtherWorkers)),
        };
    }
}
