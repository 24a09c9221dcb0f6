using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Workforce.People;

/// <summary>absences.csv: time away from work.</summary>
public sealed class AbsencesFile : WorkforceFile
{
    public override string Name => "absences.csv";

    public override string Prefix => "ABSENCE";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("staff_id").InKey().RefersTo("staff"),
        ImportColumn.Text("kind"),
        ImportColumn.Day("start").InKey().Covering(),
        ImportColumn.Day("end").Covering(),
        ImportColumn.Number("working_days_lost").AtLeast(0),
    ];

    public override void CheckRow(RowCheck check) => check.NotBefore("end", "start");

    protected override Task<ImportCounts> MergeRowsAsync(ImportRun<WorkforceDb> run, CancellationToken ct) =>
        InBatchesAsync(run, "staff_id", rows => MergeAsync(run, rows, ct), ct);

    protected override Task<ImportCounts> CloseAbsentAsync(ImportRun<WorkforceDb> run, DateOnly asAt, List<Guid>? unitIds, CancellationToken ct)
    {
        var db = run.Db;
        var sql = $"""
            SELECT a.* FROM Absences a JOIN Workers w ON w.Id = a.WorkerId
            WHERE (w.StaffId, a.StartsOn) NOT IN (SELECT s.staff_id, s.start FROM {run.Staged} s)
            """;
        return CloseInBatchesAsync(run, Open(db.Absences), Open(db.Absences.FromSqlRaw(sql)).OrderBy(a => a.Id), async rows =>
        {
            var ids = rows.Select(a => a.Id).ToHashSet();
            foreach (var worker in await db.WholeWorkers.Where(w => w.Absences.Any(a => ids.Contains(a.Id))).ToListAsync(ct))
            {
                foreach (var absence in worker.Absences.Where(a => ids.Contains(a.Id)))
                {
                    worker.EndAbsence(absence.StartsOn, asAt, run.Now);
                }
            }
        }, ct);

        IQueryable<Absence> Open(IQueryable<Absence> absences)
        {
            var open = absences.Where(a => !a.Voided && a.StartsOn <= asAt && (a.Until == null || a.Until > asAt));
            return unitIds is null ? open : open.Where(a => db.WorkersIn(unitIds, asAt, db.Workers).Any(w => w.Absences.Contains(a)));
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
            var startsOn = row.Day("start")!.Value;
            var known = worker?.Absences.FirstOrDefault(a => a.StartsOn == startsOn && !a.Voided)?.Terms;
            var changed = worker?.RecordAbsence(Read(row, run, startsOn, known), run.Now) ?? false;
            counts += Counted(known is null, changed);
        }

        return counts;
    }

    private static AbsenceTerms Read(ImportRow row, ImportRun<WorkforceDb> run, DateOnly startsOn, AbsenceTerms? known) => new(
        startsOn,
        run.HasColumn("end") ? Day.After(row.Day("end")) : known?.Until,
        (run.HasColumn("kind") ? row["kind"] : known?.Kind) ?? "",
        run.HasColumn("working_days_lost") ? row.Scaled("working_days_lost") : known?.WorkingDaysLostE4);
}
