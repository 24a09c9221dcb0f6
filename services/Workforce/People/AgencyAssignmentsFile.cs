using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.Workforce.DataSets;

namespace WorkforcePlatform.Workforce.People;

/// <summary>agency_assignments.csv: who is booked through an agency, where, why and until when.</summary>
public sealed class AgencyAssignmentsFile : WorkforceFile
{
    private const int PortalSaysOtherwise = FaultCode.FirstOfFile;

    public override string Name => "agency_assignments.csv";

    public override string Prefix => "AGENCY";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("assignment_ref").InKey(),
        ImportColumn.Key("staff_id").Needed().RefersTo("staff"),
        ImportColumn.Text("agency"),
        ImportColumn.Key("post_no").RefersTo("post"),
        ImportColumn.Key("org_unit").RefersTo("org_unit"),
        ImportColumn.Code("reason", "VacancyCover", "SicknessCover", "MaternityCover", "Backlog", "PeakDemand", "ProjectTeam"),
        ImportColumn.Text("core_role"),
        ImportColumn.Number("fte").Above(0).AtMost(1),
        ImportColumn.Number("hours_per_week").Above(0).AtMost(168),
        ImportColumn.Text("pay_type"),
        ImportColumn.Money("hourly_charge").AtLeast(0),
        ImportColumn.Day("start").Needed().Covering(),
        ImportColumn.Day("planned_end"),
        ImportColumn.Day("actual_end").Covering(),
        ImportColumn.Whole("notice_weeks").AtLeast(0),
        ImportColumn.Day("left_substantive_on"),
        ImportColumn.Text("left_substantive_region"),
        ImportColumn.Whole("pqe_months").AtLeast(0),
        ImportColumn.Whole("references_received").AtLeast(0),
        ImportColumn.Day("cap_dcs_approved_on"),
        ImportColumn.Day("cap_chief_executive_approved_on"),
    ];

    public override void CheckRow(RowCheck check)
    {
        check.NotBefore("planned_end", "start");
        check.NotBefore("actual_end", "start");
    }

    public override async Task CheckAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        if (await run.Db.IsKeptInPortalAsync(DataSet.AgencyAssignments, ct))
        {
            await RefuseOtherThanRecordedAsync(run, ct);
        }
    }

    protected override async Task<ImportCounts> MergeRowsAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        var units = await run.Db.OrgUnits.AsNoTracking().ToDictionaryAsync(u => u.Code, u => u.Id, ct);
        return await InBatchesAsync(run, "staff_id", rows => MergeAsync(run, rows, units, ct), ct);
    }

    protected override Task<ImportCounts> CloseAbsentAsync(ImportRun<WorkforceDb> run, DateOnly asAt, List<Guid>? unitIds, CancellationToken ct)
    {
        var present = Staged(run, "s.assignment_ref");
        var db = run.Db;
        var absent = Open().Where(a => !present.Contains(a.Reference)).OrderBy(a => a.Id);
        return CloseInBatchesAsync(run, Open(), absent, async rows =>
        {
            var ids = rows.Select(a => a.Id).ToHashSet();
            foreach (var worker in await db.WholeWorkers.Where(w => w.AgencyAssignments.Any(a => ids.Contains(a.Id))).ToListAsync(ct))
            {
                foreach (var booking in worker.AgencyAssignments.Where(a => ids.Contains(a.Id)))
                {
                    worker.EndBooking(booking.Reference, asAt, run.Now);
                    worker.HearBookingEndFromFile(booking.Reference, booking.Terms.Until, run.Now);
                }
            }
        }, ct);

        IQueryable<AgencyAssignment> Open()
        {
            var open = db.BookingsOn(asAt).Where(a => !a.Ends.Any(end => end.Standing == V1.PlanStanding.Set));
            return unitIds is null ? open : db.BookingsIn(unitIds, open);
        }
    }

    private static async Task<ImportCounts> MergeAsync(
        ImportRun<WorkforceDb> run, IReadOnlyList<ImportRow> rows, Dictionary<string, Guid> units, CancellationToken ct)
    {
        var staffIds = rows.Select(row => row.Text("staff_id")).Distinct().ToList();
        var references = rows.Select(row => row.Text("assignment_ref")).ToList();
        var postNos = rows.Select(row => row["post_no"]).OfType<string>().Distinct().ToList();
        var posts = await run.Db.Posts.Where(p => postNos.Contains(p.PostNo)).ToDictionaryAsync(p => p.PostNo, p => p.Id, ct);
        var workers = await run.Db.WholeWorkers
            .Where(w => staffIds.Contains(w.StaffId) || w.AgencyAssignments.Any(a => references.Contains(a.Reference) && !a.Voided)).ToListAsync(ct);
        var byStaffId = workers.ToDictionary(w => w.StaffId);
        var counts = new ImportCounts();
        foreach (var row in rows)
        {
            // While files are only compared, the worker, the post or the unit may still be on their way.
            var reference = row.Text("assignment_ref");
            var holder = workers.Find(w => w.StandingBooking(reference) is not null);
            var worker = byStaffId.GetValueOrDefault(row.Text("staff_id"));
            var known = holder?.StandingBooking(reference)?.Terms;
            var moved = holder is not null && holder != worker && holder.VoidBooking(reference, run.Now);
            var terms = Read(row, run, known, posts, units);
            var changed = worker?.Book(reference, terms, run.Now) ?? false;
            changed |= SaysEnd(run) && worker?.HearBookingEndFromFile(reference, terms.Until, run.Now) == true;
            counts += Counted(known is null, moved || changed);
        }

        return counts;
    }

    private static bool SaysEnd(ImportRun<WorkforceDb> run) => run.HasColumn("planned_end") || run.HasColumn("actual_end");

    // Who keeps the bookings here has the last word: a row whose end, actual or else planned, is another is refused with both values.
    private static async Task RefuseOtherThanRecordedAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        var actual = run.HasColumn("actual_end") ? "date(s.actual_end, '+1 day')" : "a.ActualUntil";
        var planned = run.HasColumn("planned_end") ? "date(s.planned_end, '+1 day')" : "a.PlannedUntil";
        (string Column, string Decides)[] columns = [("actual_end", "s.actual_end IS NOT NULL"), ("planned_end", "s.actual_end IS NULL")];
        foreach (var (column, decides) in columns.Where(one => run.HasColumn(one.Column)))
        {
            await run.RefuseWhereAsync(
                column,
                PortalSaysOtherwise,
                "Here the last day is recorded as {0}, and the file says {1}. Bookings are kept in the portal: correct the file, or withdraw the new last day there.",
                $"""
                SELECT s.line, date(e.Until, '-1 day'), coalesce(s.{column}, 'nothing') FROM {run.Staged} s
                JOIN AgencyAssignments a ON a.Reference = s.assignment_ref AND NOT a.Voided JOIN BookingEnds e ON e.BookingId = a.Id
                WHERE e.Standing = $set AND {decides} AND coalesce({actual}, {planned}) IS NOT e.Until
                """,
                ct,
                ("$set", (int)V1.PlanStanding.Set));
        }
    }

    private static AgencyTerms Read(
        ImportRow row, ImportRun<WorkforceDb> run, AgencyTerms? known, Dictionary<string, Guid> posts, Dictionary<string, Guid> units)
    {
        var was = known ?? new AgencyTerms { StartsOn = default };
        return new AgencyTerms
        {
            Agency = run.HasColumn("agency") ? row["agency"] ?? "" : was.Agency,
            PostId = run.HasColumn("post_no") ? IdOf(row["post_no"], posts) : was.PostId,
            PostNo = run.HasColumn("post_no") ? row["post_no"] ?? "" : was.PostNo,
            OrgUnitId = run.HasColumn("org_unit") ? IdOf(row["org_unit"], units) : was.OrgUnitId,
            Reason = run.HasColumn("reason") ? row.Code<V1.AgencyReason>("reason") ?? default : was.Reason,
            CoreRole = run.HasColumn("core_role") ? row["core_role"] ?? "" : was.CoreRole,
            FteE4 = run.HasColumn("fte") ? row.E4("fte") : was.FteE4,
            WeeklyHoursE4 = run.HasColumn("hours_per_week") ? row.E4("hours_per_week") : was.WeeklyHoursE4,
            PayType = run.HasColumn("pay_type") ? row["pay_type"] ?? "" : was.PayType,
            HourlyChargePence = run.HasColumn("hourly_charge") ? row.Scaled("hourly_charge") : was.HourlyChargePence,
            StartsOn = row.Day("start")!.Value,
            PlannedUntil = run.HasColumn("planned_end") ? Day.After(row.Day("planned_end")) : was.PlannedUntil,
            ActualUntil = run.HasColumn("actual_end") ? Day.After(row.Day("actual_end")) : was.ActualUntil,
            NoticeWeeks = run.HasColumn("notice_weeks") ? row.Whole("notice_weeks") : was.NoticeWeeks,
            LeftSubstantiveOn = run.HasColumn("left_substantive_on") ? row.Day("left_substantive_on") : was.LeftSubstantiveOn,
            LeftSubstantiveRegion = run.HasColumn("left_substantive_region") ? row["left_substantive_region"] ?? "" : was.LeftSubstantiveRegion,
            PqeMonths = run.HasColumn("pqe_months") ? row.Whole("pqe_months") : was.PqeMonths,
            ReferencesReceived = run.HasColumn("references_received") ? row.Whole("references_received") : was.ReferencesReceived,
            CapDcsApprovedOn = run.HasColumn("cap_dcs_approved_on") ? row.Day("cap_dcs_approved_on") : was.CapDcsApprovedOn,
            CapChiefExecutiveApprovedOn = run.HasColumn("cap_chief_executive_approved_on") ? row.Day("cap_chief_executive_approved_on") : was.CapChiefExecutiveApprovedOn,
        };
    }

    private static Guid? IdOf(string? key, Dictionary<string, Guid> ids) => key is not null && ids.TryGetValue(key, out var id) ? id : null;
}
