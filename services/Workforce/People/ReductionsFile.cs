using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Workforce.People;

/// <summary>reductions.csv: weekly hours taken off workers' capacity.</summary>
public sealed class ReductionsFile : WorkforceFile
{
    public override string Name => "reductions.csv";

    public override string Prefix => "REDUCTION";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("staff_id").InKey().RefersTo("staff"),
        ImportColumn.Number("hours").Needed().Above(0).AtMost(168),
        ImportColumn.Text("reason").InKey(),
        ImportColumn.Day("start").InKey().Covering(),
        ImportColumn.Day("end").Covering(),
    ];

    public override void CheckRow(RowCheck check) => check.NotBefore("end", "start");

    protected override Task<ImportCounts> MergeRowsAsync(ImportRun<WorkforceDb> run, CancellationToken ct) =>
        InBatchesAsync(run, "staff_id", rows => MergeAsync(run, rows, ct), ct);

    protected override Task<ImportCounts> CloseAbsentAsync(ImportRun<WorkforceDb> run, DateOnly asAt, List<Guid>? unitIds, CancellationToken ct)
    {
        var db = run.Db;
        var sql = $"""
            SELECT r.* FROM Reductions r JOIN Workers w ON w.Id = r.WorkerId
            WHERE (w.StaffId, r.StartsOn, lower(r.Reason)) NOT IN (SELECT s.staff_id, s.start, lower(s.reason) FROM {run.Staged} s)
            """;
        return CloseInBatchesAsync(run, Open(db.Reductions), Open(db.Reductions.FromSqlRaw(sql)).OrderBy(r => r.Id), async rows =>
        {
            var ids = rows.Select(r => r.Id).ToHashSet();
            foreach (var worker in await db.WholeWorkers.Where(w => w.Reductions.Any(r => ids.Contains(r.Id))).ToListAsync(ct))
            {
                foreach (var reduction in worker.Reductions.Where(r => ids.Contains(r.Id)))
                {
                    worker.EndReduction(reduction.StartsOn, reduction.Reason, asAt, run.Now);
                }
            }
        }, ct);

        IQueryable<Reduction> Open(IQueryable<Reduction> reductions)
        {
            var open = reductions.Where(r => !r.Voided && r.StartsOn <= asAt && (r.Until == null || r.Until > asAt));
            return unitIds is null ? open : open.Where(r => db.WorkersIn(unitIds, asAt, db.Workers).Any(w => w.Reductions.Contains(r)));
        }
    }

    private static async Task<ImportCounts> MergeAsync(ImportRun<WorkforceDb> run, IReadOnlyList<ImportRow> rows, CancellationToken ct)
    {
        var numbers = rows.Select(row => row.Text("staff_id")).Distinct().ToList();
        var workers = await run.Db.WholeWorkers.Where(w => numbers.Contains(w.StaffId)).ToDictionaryAsync(w => w.StaffId, ct);
        var counts = new ImportCounts();
        foreach (var row in rows)
        {
            // While files are only compared, the worker may still be on their way.
            var worker = workers.GetValueOrDefault(row.Text("staff_id"));
            var (startsOn, reason) = (row.Day("start")!.Value, row.Text("reason"));
            var known = worker?.StandingReduction(startsOn, reason)?.Terms;
            var until = run.HasColumn("end") ? Day.After(row.Day("end")) : known?.Until;
            var changed = worker?.RecordReduction(new ReductionTerms(startsOn, until, reason, row.E4("hours") ?? 0), run.Now) ?? false;
            counts += Counted(known is null, changed);
        }

        return counts;
    }
}
