namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// What the facts say about one day: each unit's own sums, each worker's load. A pure function of facts and the day, made by
/// <see cref="SnapshotBuilder"/>.
/// </summary>
public sealed class Snapshot
{
    private readonly IReadOnlyDictionary<string, UnitBasis> own;

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

    /// <summary>Cases counted in a caseload, with who holds them and the unit they count in, in the order of the children's references.</summary>
    public required IReadOnlyList<HeldCase> Held { get; init; }

    /// <summary>Open cases that belong to no unit that is known; they are in no unit's figures.</summary>
    public int UnplacedCases { get; init; }

    /// <summary>One unit's own sums, without the units below it.</summary>
    public UnitBasis Own(string unitCode) => own.GetValueOrDefault(unitCode) ?? UnitBasis.Empty;

    /// <summary>The sums of a unit and everything below it.</summary>
    public UnitBasis Pooled(string unitCode) => UnitBasis.Pool([.. Org.Subtree(unitCode).Select(unit => Own(unit.Code))]);
}
