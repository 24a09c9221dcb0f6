using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.Workforce.DataSets;

namespace WorkforcePlatform.Workforce.People;

/// <summary>workers.csv: who works here.</summary>
public sealed class WorkersFile : WorkforceFile
{
    private const int PortalSaysOtherwise = FaultCode.FirstOfFile;

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

        if (await run.Db.IsKeptInPortalAsync(DataSet.Workers, ct))
        {
            await RefuseOtherThanRecordedAsync(run, ct);
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
            foreach (var worker in rows)
            {
                worker.Leave(asAt, run.Now);
                worker.HearFromFile(worker.Details.Until, run.Now);
            }

            return Task.CompletedTask;
        }, ct);

        IQueryable<Worker> Open(IQueryable<Worker> workers) =>
            run.Db.WorkersIn(unitIds, asAt, workers).Where(w => w.Details.StartsOn < asAt && (w.Details.Until == null || w.Details.Until > asAt)
                && !w.Leavings.Any(leaving => leaving.Standing == V1.PlanStanding.Set));
    }

    // Who keeps the workers here has the last word: a row that says otherwise is refused with both values.
    private static async Task RefuseOtherThanRecordedAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        (string Column, string Recorded, string Differs)[] columns =
        [
            ("end_date", "date(l.Until, '-1 day')", "(s.end_date IS NULL OR date(s.end_date, '+1 day') <> l.Until)"),
            ("leave_reason", "l.Reason", "s.leave_reason <> '' AND lower(s.leave_reason) <> lower(l.Reason)"),
            ("leave_destination", "l.Destination", "s.leave_destination <> '' AND lower(s.leave_destination) <> lower(l.Destination)"),
        ];
        foreach (var (column, recorded, differs) in columns.Where(one => run.HasColumn(one.Column)))
        {
            await run.RefuseWhereAsync(
                column,
                PortalSaysOtherwise,
                "Here it is recorded as {0}, and the file says {1}. Workers are kept in the portal: correct the file, or withdraw the leaving there.",
                $"""
                SELECT s.line, {recorded}, coalesce(s.{column}, 'nothing') FROM {run.Staged} s
                JOIN Workers w ON w.StaffId = s.staff_id JOIN Leavings l ON l.WorkerId = w.Id
                WHERE l.Standing = $set AND {differs}
                """,
                ct,
                ("$set", (int)V1.PlanStanding.Set));
        }
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
            details = known?.OpenLeaving is { Standing: V1.PlanStanding.Set } set ? Keeping(set, details) : details;
            var changed = known?.Change(details, run.Now) ?? false;
            changed |= run.HasColumn("end_date") && known?.HearFromFile(details.Until, run.Now) == true;
            if (known is null)
            {
                run.Db.Workers.Add(Worker.Join(row.Text("staff_id"), details, run.Now));
            }

            counts += Counted(known is null, changed);
        }

        return counts;
    }

    // An empty cell says nothing against what was recorded.
    private static WorkerDetails Keeping(Leaving recorded, WorkerDetails read) => read with
    {
        LeaveReason = read.LeaveReason.Length > 0 ? read.LeaveReason : recorded.Reason,
        LeaveDestination = read.LeaveDestination.Length > 0 ? read.LeaveDestination : recorded.Destination,
    };

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
