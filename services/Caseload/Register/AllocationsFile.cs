using WorkforcePlatform.Caseload.DataSets;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Caseload.Register;

/// <summary><c>allocations.csv</c>: one row a child, worker and start. <c>end</c> is the first day it is no longer true.</summary>
internal sealed class AllocationsFile(TeamSumsKeeper sums) : ImportFile<CaseloadDb>
{
    private static readonly TableMerge Merge = new(
        "Allocations",
        [("child_id", "ChildId"), ("staff_id", "StaffId"), ("start", "StartsOn")],
        [("role", "Role"), ("end", "Until"), ("change_reason", "ChangeReason")],
        Estimated: "StartEstimated");

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

    public override string OpenStart =>
        "SELECT max(a.StartsOn) FROM Allocations a WHERE a.ChildId = s.child_id AND a.StaffId = s.staff_id AND a.StartsOn <= s.start AND (a.Until IS NULL OR a.Until > s.start)";

    public override void CheckRow(RowCheck check) => check.NotBefore("end", "start");

    public override async Task CheckAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        // What is stored already kept these rules when it came.
        if (await Merge.CompareAsync(run, ct) is { New: 0, Changed: 0 })
        {
            return;
        }

        await RefuseUnknownChildrenAsync(run, ct);
        await PortalAllocations.RefuseOthersAsync(run, ct);
        await RefuseSecondPrimaryAsync(run, ct);
    }

    public override void Committed() => sums.Wake();

    public override async Task<ImportCounts> MergeAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        var closing = await OpenRows.AllocationsAsync(run, Merge, ct);
        var counts = await Merge.RunAsync(run, ct) + closing.Counts;
        if (run.Writes)
        {
            await closing.CloseAsync(run, ct);
            await OwnDataSetTaken.RecordAsync(run, OwnDataSet.Allocations, counts, ct);
        }

        return counts;
    }

    private static async Task RefuseUnknownChildrenAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        var unknown = $"""
            (SELECT DISTINCT child_id FROM {run.Staged}) s
            WHERE NOT EXISTS (SELECT 1 FROM Cases c WHERE c.ChildId = s.child_id)
              AND s.child_id NOT IN (SELECT child_id FROM {run.StagedOf("cases.csv")})
            """;
        var refused = $"(SELECT child_id FROM {run.RefusedOf("cases.csv")} WHERE child_id IS NOT NULL)";
        if (await run.CountAsync($"SELECT count(*) FROM {refused}", ct) > 0
            && await run.CountAsync($"SELECT count(*) FROM {unknown} AND s.child_id IN {refused}", ct) is > 0 and var children)
        {
            run.Notice($"child_id: {children} of the children referred to are in rows of cases.csv that are refused. Correct those rows there.");
        }

        await run.RefuseWhereAsync(
            "child_id",
            FaultCode.Reference,
            "No case has this child's reference. Send cases.csv with it, or correct the reference.",
            $"SELECT r.line FROM (SELECT s.child_id FROM {unknown} AND s.child_id NOT IN {refused}) s JOIN {run.Staged} r ON r.child_id = s.child_id",
            ct);
    }

    private static async Task RefuseSecondPrimaryAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        foreach (var line in await ChildAllocations.SecondPrimariesAsync(run, ct))
        {
            await run.RefuseAsync(
                line, "start", FaultCode.Overlap, "Another primary worker holds the child on this day. End the first spell on or before the day the second starts.", ct);
        }
    }
}
