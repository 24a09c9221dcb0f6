using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Workforce.OrgUnits;

/// <summary>org_units.csv: the organisation. Held in memory whole: a council has hundreds of units at most.</summary>
public sealed class OrgUnitsFile : WorkforceFile
{
    private const int Cycle = FaultCode.FirstOfFile;

    public override string Name => "org_units.csv";

    public override string Prefix => "UNIT";

    public override string KeyKind => "org_unit";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("code").InKey(),
        ImportColumn.Text("name"),
        ImportColumn.Code("type", "Authority", "Service", "District", "Team", "Unit", "FrontDoor", "LegalTeam").Needed(),
        ImportColumn.Key("parent_code").RefersTo("org_unit"),
        ImportColumn.Key("manager_staff_id").RefersTo("staff"),
        ImportColumn.Text("locality"),
        ImportColumn.Whole("planning_caseload").AtLeast(0),
        ImportColumn.Code("allocation_basis", "Capacity", "Locality"),
        ImportColumn.Day("valid_from").Covering(),
        ImportColumn.Day("valid_to").Covering(),
    ];

    public override async Task<IReadOnlyCollection<string>> FindStoredKeysAsync(WorkforceDb db, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        List<string> some = [.. keys];
        return await db.OrgUnits.Where(u => EF.Parameter(some).Contains(u.Code)).Select(u => u.Code).ToListAsync(ct);
    }

    public override void CheckRow(RowCheck check) => check.NotBefore("valid_to", "valid_from");

    public override async Task CheckAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        var parents = await StoredParentsAsync(run.Db, ct);
        var rows = await ReadAsync(run, ct);
        if (!run.HasColumn("parent_code"))
        {
            return;
        }

        foreach (var row in rows)
        {
            parents[row.Text("code")] = row["parent_code"];
        }

        foreach (var row in rows.Where(row => IsBelowItself(row.Text("code"), parents)))
        {
            await run.RefuseAsync(row.Line, "parent_code", Cycle, $"Unit {row.Text("code")} would lie below itself. Correct parent_code in one of the units of the circle.", ct);
        }
    }

    protected override async Task<ImportCounts> MergeRowsAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        var rows = await ReadAsync(run, ct);
        var units = await run.Db.OrgUnits.ToDictionaryAsync(u => u.Code, ct);
        var position = units.Values.Select(u => u.Position).DefaultIfEmpty().Max();
        var counts = new ImportCounts();
        foreach (var (row, place) in ParentsFirst(rows))
        {
            var code = row.Text("code");
            var known = units.GetValueOrDefault(code);
            var details = Read(row, run, known?.Details, units);
            var changed = known?.Change(details, run.Now) ?? false;
            if (known is null)
            {
                units[code] = OrgUnit.Enter(code, details, position + place, run.Now);
                run.Db.OrgUnits.Add(units[code]);
            }

            counts += Counted(known is null, changed);
        }

        await SaveAsync(run, ct);
        return counts;
    }

    protected override Task<ImportCounts> CloseAbsentAsync(ImportRun<WorkforceDb> run, DateOnly asAt, List<Guid>? unitIds, CancellationToken ct)
    {
        var present = Staged(run, "s.code");
        var absent = Open(run.Db.OrgUnits.Where(u => !present.Contains(u.Code))).OrderBy(u => u.Code);
        return CloseInBatchesAsync(run, Open(run.Db.OrgUnits), absent, rows =>
        {
            rows.ForEach(unit => unit.Close(asAt, run.Now));
            return Task.CompletedTask;
        }, ct);

        IQueryable<OrgUnit> Open(IQueryable<OrgUnit> units)
        {
            var open = units.Where(u => u.Details.ValidFrom < asAt && (u.Details.ValidUntil == null || u.Details.ValidUntil > asAt));
            return unitIds is null ? open : open.Where(u => unitIds.Contains(u.Id));
        }
    }

    private static OrgUnitDetails Read(ImportRow row, ImportRun<WorkforceDb> run, OrgUnitDetails? known, Dictionary<string, OrgUnit> units)
    {
        var code = row.Text("code");
        var kept = known ?? new OrgUnitDetails { Name = code, Type = V1.OrgUnitType.Unspecified };
        return kept with
        {
            Name = Or("name", row["name"] ?? code, kept.Name),
            Type = row.Code<V1.OrgUnitType>("type") ?? kept.Type,
            ParentId = Or("parent_code", ParentId(), kept.ParentId),
            ManagerStaffId = Or("manager_staff_id", row["manager_staff_id"] ?? "", kept.ManagerStaffId),
            Locality = Or("locality", row["locality"] ?? "", kept.Locality),
            PlanningCaseload = Or("planning_caseload", row.Whole("planning_caseload") ?? 0, kept.PlanningCaseload),
            AllocationBasis = Or("allocation_basis", row.Code<V1.AllocationBasis>("allocation_basis") ?? default, kept.AllocationBasis),
            ValidFrom = Or("valid_from", row.Day("valid_from") ?? Day.Always, kept.ValidFrom),
            ValidUntil = Or("valid_to", Day.After(row.Day("valid_to")), kept.ValidUntil),
        };

        T Or<T>(string column, T read, T keep) => run.HasColumn(column) ? read : keep;

        // While files are only compared, the parent may be a refused row; no stored unit lies below that.
        Guid? ParentId() => row["parent_code"] is { } parent ? units.GetValueOrDefault(parent)?.Id ?? Guid.Empty : null;
    }

    private static async Task<List<ImportRow>> ReadAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        var rows = new List<ImportRow>();
        await foreach (var batch in run.BatchesAsync([], ct: ct))
        {
            rows.AddRange(batch);
        }

        return rows;
    }

    private static async Task<Dictionary<string, string?>> StoredParentsAsync(WorkforceDb db, CancellationToken ct)
    {
        var units = await db.OrgUnits.AsNoTracking().Select(u => new { u.Id, u.Code, u.Details.ParentId }).ToListAsync(ct);
        var codes = units.ToDictionary(u => u.Id, u => u.Code);
        return units.ToDictionary(u => u.Code, u => u.ParentId is { } parent ? codes[parent] : null);
    }

    private static bool IsBelowItself(string code, Dictionary<string, string?> parents)
    {
        var above = parents[code];
        for (var steps = 0; above is not null && above != code && steps < parents.Count; steps++)
        {
            above = parents.GetValueOrDefault(above);
        }

        return above == code;
    }

    // A parent may stand below its children in the file; places are those of the file, from 1.
    private static IEnumerable<(ImportRow Row, int Place)> ParentsFirst(List<ImportRow> rows)
    {
        var byCode = rows.Select((row, index) => (Row: row, Place: index + 1)).ToDictionary(r => r.Row.Text("code"));
        var seen = new HashSet<string>();
        var waiting = new Stack<(ImportRow, int)>();
        foreach (var row in rows)
        {
            for (var code = row.Text("code"); code is not null && byCode.TryGetValue(code, out var next) && seen.Add(code); code = next.Row["parent_code"])
            {
                waiting.Push(next);
            }

            while (waiting.TryPop(out var next))
            {
                yield return next;
            }
        }
    }
}
