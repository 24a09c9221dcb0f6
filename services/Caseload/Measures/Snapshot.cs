namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// What the facts say about one day: each unit's own sums, each worker's load and the rows that were counted. A pure function of facts and
/// the day, made by <see cref="SnapshotBuilder"/>.
/// </summary>
public sealed class Snapshot : DaySums
{
    internal Snapshot(DateOnly on, OrgTree org, IReadOnlyDictionary<string, UnitBasis> units)
        : base(on, org, units)
    {
    }

    /// <summary>Everyone in a social worker post or agency staff, in the order of their staff numbers.</summary>
    public required IReadOnlyList<WorkerLoad> Workers { get; init; }

    /// <summary>Every counted post with who holds it and what is vacant; in no order.</summary>
    public required IReadOnlyList<PostDay> Posts { get; init; }

    /// <summary>Cases counted in a caseload, with who holds them and the unit they count in; in no order.</summary>
    public required IReadOnlyList<HeldCase> Held { get; init; }

    /// <summary>Cases counted in the caseloads of those who report to a manager, wherever they sit.</summary>
    public IEnumerable<HeldCase> HeldUnder(string manager) => Held.Where(held => Org.ManagingUnit(held.UnitCode, held.StaffId)?.ManagerStaffId == manager);

    /// <summary>Open cases that belong to no unit that is known; they are in no unit's figures.</summary>
    public int UnplacedCases { get; init; }
}
