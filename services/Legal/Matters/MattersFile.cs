using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>matters.csv: what the council does in law, a row a matter. <c>closed_on</c> is the first day it is no longer open.</summary>
public sealed class MattersFile : LegalFile
{
    public override string Name => "matters.csv";

    public override string Prefix => "MATTER";

    public override string KeyKind => "matter";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("matter_ref").InKey(),
        ImportColumn.Code("kind", "PreProceedings", "CareProceedings", "EPO", "Discharge", "Placement", "Secure", "Advice", "Other"),
        ImportColumn.Key("family_ref"),
        ImportColumn.Text("child_ids"),
        ImportColumn.Key("org_unit").RefersTo("org_unit"),
        ImportColumn.Key("social_worker").RefersTo("staff"),
        ImportColumn.Key("lead_fee_earner").RefersTo("staff"),
        ImportColumn.Day("opened_on").Covering(),
        ImportColumn.Day("pp_start_date").Covering(),
        ImportColumn.Day("lbp_sent_date").Covering(),
        ImportColumn.Flag("fgdm_offer"),
        ImportColumn.Flag("fgdm_fac"),
        ImportColumn.Day("initial_pp_meeting_date").Covering(),
        ImportColumn.Whole("review_meetings_count").AtLeast(0),
        ImportColumn.Day("step_decision_date").Covering(),
        ImportColumn.Text("pp_outcome"),
        ImportColumn.Day("court_app_date").Covering(),
        ImportColumn.Day("letter_init_cp_date").Covering(),
        ImportColumn.Day("issued_on").Covering(),
        ImportColumn.Text("court_ref"),
        ImportColumn.Day("closed_on").Covering(),
        ImportColumn.Text("outcome"),
    ];

    public override async Task<IReadOnlyCollection<string>> FindStoredKeysAsync(LegalDb db, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        List<string> some = [.. keys];
        return await db.Matters.Where(m => EF.Parameter(some).Contains(m.MatterRef)).Select(m => m.MatterRef).ToListAsync(ct);
    }

    public override void CheckRow(RowCheck check)
    {
        check.NotBefore("step_decision_date", "pp_start_date");
        check.NotBefore("closed_on", "opened_on");
        check.NotBefore("closed_on", "pp_start_date");
        check.NotBefore("closed_on", "issued_on");
    }

    protected override Task<ImportCounts> MergeRowsAsync(ImportRun<LegalDb> run, CancellationToken ct) => PerMatterAsync(run, (known, row) =>
    {
        var details = Read(row, run, known?.Details);
        var matter = known ?? Matter.Open(row.Text("matter_ref"), details, run.Now);
        var changed = matter.Change(details, run.Now) | (run.HasColumn("child_ids") && matter.NameChildren(ChildIds(row), run.Now));
        if (known is null)
        {
            run.Db.Matters.Add(matter);
        }

        return Counted(known is null, changed);
    }, ct);

    protected override Task<ImportCounts> CloseAbsentAsync(ImportRun<LegalDb> run, DateOnly asAt, List<string>? units, CancellationToken ct)
    {
        var present = Staged(run, "s.matter_ref");
        var absent = Open(run.Db.WholeMatters.Where(m => !present.Contains(m.MatterRef))).OrderBy(m => m.MatterRef);
        return CloseInBatchesAsync(run, Open(run.Db.Matters), absent, rows =>
        {
            rows.ForEach(matter => matter.Close(asAt, run.Now));
            return Task.CompletedTask;
        }, ct);

        IQueryable<Matter> Open(IQueryable<Matter> matters)
        {
            var open = matters.Where(m => (m.Details.OpenedOn == null || m.Details.OpenedOn < asAt) && (m.Details.ClosedOn == null || m.Details.ClosedOn > asAt));
            return units is null ? open : open.Where(m => units.Contains(m.Details.OrgUnit));
        }
    }

    private static HashSet<string> ChildIds(ImportRow row) =>
        [.. (row["child_ids"] ?? "").ToUpperInvariant().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static MatterDetails Read(ImportRow row, ImportRun<LegalDb> run, MatterDetails? known)
    {
        var kept = known ?? new MatterDetails { Kind = default };
        return new MatterDetails
        {
            Kind = Or("kind", row.Code<V1.MatterKind>("kind") ?? default, kept.Kind),
            FamilyRef = Text("family_ref", kept.FamilyRef),
            OrgUnit = Text("org_unit", kept.OrgUnit),
            SocialWorker = Text("social_worker", kept.SocialWorker),
            LeadFeeEarner = Text("lead_fee_earner", kept.LeadFeeEarner),
            OpenedOn = Day("opened_on", kept.OpenedOn),
            ClosedOn = Day("closed_on", kept.ClosedOn),
            PreProceedingsOn = Day("pp_start_date", kept.PreProceedingsOn),
            LetterSentOn = Day("lbp_sent_date", kept.LetterSentOn),
            FamilyMeetingOffered = Or("fgdm_offer", row.Flag("fgdm_offer"), kept.FamilyMeetingOffered),
            FamilyMeetingHeld = Or("fgdm_fac", row.Flag("fgdm_fac"), kept.FamilyMeetingHeld),
            InitialMeetingOn = Day("initial_pp_meeting_date", kept.InitialMeetingOn),
            ReviewMeetings = Or("review_meetings_count", row.Whole("review_meetings_count"), kept.ReviewMeetings),
            DecidedOn = Day("step_decision_date", kept.DecidedOn),
            PreProceedingsOutcome = Text("pp_outcome", kept.PreProceedingsOutcome),
            CourtApplicationOn = Day("court_app_date", kept.CourtApplicationOn),
            LetterOfIssueOn = Day("letter_init_cp_date", kept.LetterOfIssueOn),
            IssuedOn = Day("issued_on", kept.IssuedOn),
            CourtRef = Text("court_ref", kept.CourtRef),
            Outcome = Text("outcome", kept.Outcome),
        };

        // What an absent column says of a stored matter is: nothing.
        T Or<T>(string column, T read, T keep) => run.HasColumn(column) ? read : keep;
        string Text(string column, string keep) => Or(column, row[column] ?? "", keep);
        DateOnly? Day(string column, DateOnly? keep) => Or(column, row.Day(column), keep);
    }
}
