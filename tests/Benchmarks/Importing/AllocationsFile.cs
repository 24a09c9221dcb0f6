using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>allocations.csv merged as sets, with the rule that costs most: no second primary worker while the first lasts.</summary>
internal sealed class AllocationsFile : ImportFile<AllocationsDb>
{
    public override string Name => "allocations.csv";

    public override string Owner => "benchmark";

    public override string Prefix => "ALLOC";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("child_id").InKey(),
        ImportColumn.Key("staff_id").InKey(),
        ImportColumn.Code("role", "Primary", "CoWorker").Needed(),
        ImportColumn.Day("start").InKey().Covering(),
        ImportColumn.Day("end").InHeader().Covering(),
        ImportColumn.Text("change_reason"),
    ];

    public override void CheckRow(RowCheck check) => check.NotBefore("end", "start");

    public override Task CheckAsync(ImportRun<AllocationsDb> run, CancellationToken ct) => run.RefuseWhereAsync(
        "start",
        FaultCode.Overlap,
        "Child {0} has another primary worker until after {1}. End one before the other starts.",
        $"""
        SELECT line, child_id, start FROM (
            SELECT line, child_id, start, max(coalesce("end", '9999-12-31')) OVER (
                PARTITION BY child_id ORDER BY start, line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
            FROM {run.Staged} WHERE role = 'Primary' AND ("end" IS NULL OR "end" > start))
        WHERE before > start
        """,
        ct);

    public override async Task<ImportCounts> MergeAsync(ImportRun<AllocationsDb> run, CancellationToken ct)
    {
        var stored = (int)await run.CountAsync($"SELECT count(*) FROM {run.Staged} s JOIN \"Allocations\" a ON {SameKey}", ct);
        var unchanged = stored == 0 ? 0 : (int)await run.CountAsync($"SELECT count(*) FROM {run.Staged} s JOIN \"Allocations\" a ON {SameKey} AND {SameContent}", ct);
        if (run.Writes && unchanged < run.Rows)
        {
            await run.ExecuteAsync(Upsert(run.Staged), ct);
        }

        return new ImportCounts(New: run.Rows - stored, Changed: stored - unchanged, Unchanged: unchanged);
    }

    private const string SameKey = """a."ChildId" = s.child_id AND a."StaffId" = s.staff_id AND a."StartsOn" = s.start""";
    private const string SameContent = """a."Role" = CASE s.role WHEN 'Primary' THEN 1 ELSE 2 END AND a."EndsOn" IS s."end" AND a."ChangeReason" IS s.change_reason""";

    private static string Upsert(string staged) =>
        $"""
        INSERT INTO "Allocations" ("ChildId", "StaffId", "Role", "StartsOn", "EndsOn", "ChangeReason")
        SELECT child_id, staff_id, CASE role WHEN 'Primary' THEN 1 ELSE 2 END, start, "end", change_reason FROM {staged} WHERE true
        ON CONFLICT ("ChildId", "StaffId", "StartsOn") DO UPDATE
        SET "Role" = excluded."Role", "EndsOn" = excluded."EndsOn", "ChangeReason" = excluded."ChangeReason"
        WHERE "Role" <> excluded."Role" OR "EndsOn" IS NOT excluded."EndsOn" OR "ChangeReason" IS NOT excluded."ChangeReason"
        """;
}
