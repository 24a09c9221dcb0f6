using WorkforcePlatform.Caseload.DataSets;
using WorkforcePlatform.Caseload.Merging;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Caseload.Register;

/// <summary><c>allocations.csv</c>: one row a child, worker and start. <c>end</c> is the first day it is no longer true.</summary>
internal sealed class AllocationsFile : ImportFile<CaseloadDb>
{
    private const string Always = "9999-12-31";

    private static readonly TableMerge Merge = new(
        "Allocations",
        [("child_id", "ChildId"), ("staff_id", "StaffId"), ("start", "StartsOn")],
        [("role", "Role"), ("end", "Until"), ("change_reason", "ChangeReason")]);

    public override string Name => "allocations.csv";

    public override string Owner => "caseload";

    public override string Prefix => "ALLOC";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("child_id").InKey(),
        ImportColumn.Key("staff_id").InKey().RefersTo("staff"),
        ImportColumn.Code("role", "Primary", "CoWorker").Needed(),
        ImportColumn.Day("start").InKey().Covering(),
        ImportColumn.Day("end").Covering(),
        ImportColumn.Text("change_reason"),
    ];

    public override void CheckRow(RowCheck check) => check.NotBefore("end", "start");

    public override async Task CheckAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        await RefuseUnknownChildrenAsync(run, ct);
        await RefuseSecondPrimaryAsync(run, ct);
    }

    public override async Task<ImportCounts> MergeAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        var closing = await OpenRows.AllocationsAsync(run, Merge, ct);
        var counts = await Merge.RunAsync(run, ct) + closing.Counts;
        if (run.Writes)
        {
            await closing.CloseAsync(run, ct);
            await OwnDataSetTaken.RecordAsync(run, "allocations", ct);
        }

        return counts;
    }

    private static Task<int> RefuseUnknownChildrenAsync(ImportRun<CaseloadDb> run, CancellationToken ct) => run.RefuseWhereAsync(
        "child_id",
        FaultCode.Reference,
        "No case has this child's reference. Send cases.csv with it, or correct the reference.",
        $"""
        SELECT s.line FROM {run.Staged} s
        WHERE s.child_id NOT IN (SELECT ChildId FROM Cases)
          AND s.child_id NOT IN (SELECT child_id FROM {run.StagedOf("cases.csv")})
        """,
        ct);

    // Every primary spell of the children in the file, stored ones that the file does not replace among them, in the order of
    // their starts; a spell that begins before the latest end so far overlaps. The file's row is refused, never the stored one.
    private static Task<int> RefuseSecondPrimaryAsync(ImportRun<CaseloadDb> run, CancellationToken ct) => run.RefuseWhereAsync(
        "start",
        FaultCode.Overlap,
        "Another primary worker holds the child on this day. End the first spell on or before the day the second starts.",
        $"""
        WITH file AS (SELECT s.line AS line, s.child_id AS child, s.staff_id AS staff, s.role AS role, s.start AS start, coalesce(s."end", '{Always}') AS until FROM {run.Staged} s),
        spells AS (
          SELECT line, child, start, until FROM file WHERE role = 'Primary' AND until > start
          UNION ALL
          SELECT NULL, a.ChildId, a.StartsOn, coalesce(a.Until, $closing) FROM Allocations a
          WHERE a.Role = 'Primary' AND coalesce(a.Until, $closing) > a.StartsOn
            AND a.ChildId IN (SELECT child FROM file)
            AND (a.ChildId, a.StaffId, a.StartsOn) NOT IN (SELECT child, staff, start FROM file)
        ),
        ordered AS (
          SELECT line, start, until,
            max(until) OVER (PARTITION BY child ORDER BY start, line IS NOT NULL, line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS held_until,
            lead(start) OVER (PARTITION BY child ORDER BY start, line IS NOT NULL, line) AS next_start,
            lead(line) OVER (PARTITION BY child ORDER BY start, line IS NOT NULL, line) AS next_line
          FROM spells
        )
        SELECT line FROM ordered
        WHERE line IS NOT NULL AND (start < held_until OR (next_start IS NOT NULL AND next_line IS NULL AND next_start < until))
        """,
        ct,
        ("$closing", run.Reading is { Complete: true, AsAt: { } asAt } ? asAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : Always));
}
