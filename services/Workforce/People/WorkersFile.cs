using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Workforce.People;

/// <summary>workers.csv: who works here.</summary>
public sealed class WorkersFile : WorkforceFile
{
    public override string Name => "workers.csv";

    public override string Prefix => "WORKER";

    public override string KeyKind => "staff";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("staff_id").InKey(),
        ImportColumn.PersonName("name"),
        ImportColumn.Text("swe_registration_no"),
        ImportColumn.Day("qualified_on"),
        ImportColumn.Day("asye_start"),
        ImportColumn.Day("asye_end"),
        ImportColumn.Code("employment", "Employee", "Agency"),
        ImportColumn.Day("start_date").Covering(),
        ImportColumn.Day("end_date").Covering(),
        ImportColumn.Text("leave_reason"),
        ImportColumn.Text("leave_destination"),
    ];

    public override async Task<IReadOnlyCollection<string>> FindStoredKeysAsync(WorkforceDb db, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        List<string> some = [.. keys];
        return await db.Workers.Where(w => EF.Parameter(some).Contains(w.StaffId)).Select(w => w.StaffId).ToListAsync(ct);
    }

    public override void CheckRow(RowCheck check)
    {
        check.NotBefore("end_date", "start_date");
        check.NotBefore("asye_end", "asye_start");
    }

    public override async Task CheckAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        var unsaid = await run.CountAsync($"SELECT count(*) FROM {run.Staged} s WHERE s.employment IS NULL", ct);
        if (unsaid > 0)
        {
            run.Notice(unsaid == 1
                ? "1 row does not say who pays the worker: taken as an employee, or as it is here already."
                : $"{unsaid} rows do not say who pays the worker: taken as employees, or as they are here already.");
        }
    }

    protected override Task<ImportCounts> MergeRowsAsync(ImportRun<WorkforceDb> run, CancellationToken ct) =>
        InBatchesAsync(run, "staff_id", rows => MergeAsync(run, rows, ct), ct);

    protected override Task<ImportCounts> CloseAbsentAsync(ImportRun<WorkforceDb> run, DateOnly asAt, List<Guid>? unitIds, CancellationToken ct)
    {
        var present = Staged(run, "s.staff_id");
        var absent = Open(run.Db.WholeWorkers.Where(w => !present.Contains(w.StaffId))).OrderBy(w => w.StaffId);
        return CloseInBatchesAsync(run, Open(run.Db.Workers), absent, rows =>
        {
            rows.ForEach(worker => worker.Leave(asAt, run.Now));
            return Task.CompletedTask;
        }, ct);

        IQueryable<Worker> Open(IQueryable<Worker> workers) =>
            run.Db.WorkersIn(unitIds, asAt, workers).Where(w => w.Details.StartsOn < asAt && (w.Details.Until == null || w.Details.Until > asAt));
    }

    private static async Task<ImportCounts> MergeAsync(ImportRun<WorkforceDb> run, IReadOnlyList<ImportRow> rows, CancellationToken ct)
    {
        var numbers = rows.Select(row => row.Text("staff_id")).ToList();
        var workers = await run.Db.WholeWorkers.Where(w => numbers.Contains(w.StaffId)).ToDictionaryAsync(w => w.StaffId, ct);
        var counts = new ImportCounts();
        foreach (var row in rows)
        {
            var known = workers.GetValueOrDefault(row.Text("staff_id"));
            var details = Read(row, run, known?.Details);
            var changed = known?.Change(details, run.Now) ?? false;
            if (known is null)
            {
                run.Db.Workers.Add(Worker.Join(row.Text("staff_id"), details, run.Now));
            }

            counts += Counted(known is null, changed);
        }

        return counts;
    }

    private static WorkerDetails Read(ImportRow row, ImportRun<WorkforceDb> run, WorkerDetails? known)
    {
        var read = new WorkerDetails
        {
            Name = row["name"] ?? row.Text("staff_id"),
            SweRegistrationNo = row["swe_registration_no"] ?? "",
            QualifiedOn = row.Day("qualified_on"),
            AsyeFrom = row.Day("asye_start"),
            AsyeUntil = Day.After(row.Day("asye_end")),
            Employment = row.Code<V1.Employment>("employment") ?? known?.Employment ?? V1.Employment.Employee,
            StartsOn = row.Day("start_date") ?? Day.Always,
            Until = Day.After(row.Day("end_date")),
            LeaveReason = row["leave_reason"] ?? "",
            LeaveDestination = row["leave_destination"] ?? "",
        };
        return known is null ? read : read with
        {
            Name = run.HasColumn("name") ? read.Name : known.Name,
            SweRegistrationNo = run.HasColumn("swe_registration_no") ? read.SweRegistrationNo : known.SweRegistrationNo,
            QualifiedOn = run.HasColumn("qualified_on") ? read.QualifiedOn : known.QualifiedOn,
            AsyeFrom = run.HasColumn("asye_start") ? read.AsyeFrom : known.AsyeFrom,
            AsyeUntil = run.HasColumn("asye_end") ? read.AsyeUntil : known.AsyeUntil,
            StartsOn = run.HasColumn("start_date") ? read.StartsOn : known.StartsOn,
            Until = run.HasColumn("end_date") ? read.Until : known.Until,
            LeaveReason = run.HasColumn("leave_reason") ? read.LeaveReason : known.LeaveReason,
            LeaveDestination = run.HasColumn("leave_destination") ? read.LeaveDestination : known.LeaveDestination,
        };
    }
}
