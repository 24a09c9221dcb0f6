using WorkforcePlatform.Caseload.DataSets;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Caseload.Register;

/// <summary><c>cases.csv</c>: one row a child and opening. <c>closed_on</c> is the first day no longer open.</summary>
internal sealed class CasesFile(TeamSumsKeeper sums) : ImportFile<CaseloadDb>
{
    private static readonly TableMerge Merge = new(
        "Cases",
        [("child_id", "ChildId"), ("opened_on", "OpenedOn")],
        [
            ("closed_on", "ClosedOn"), ("category", "Category"), ("team", "Team"), ("home_area", "HomeArea"), ("referral_source", "ReferralSource"),
            ("complex", "Complex"), ("family_ref", "FamilyRef"), ("birth_month", "BirthMonth"), ("uasc", "Uasc"),
            ("last_seen_on", "LastSeenOn"), ("assessment_due_on", "AssessmentDueOn"),
        ],
        Estimated: "StartEstimated");

    public override string Name => "cases.csv";

    public override string Owner => "caseload";

    public override string Prefix => "CASE";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("child_id").InKey(),
        ImportColumn.Day("opened_on").InKey().Covering(),
        ImportColumn.Day("closed_on").Covering(),
        ImportColumn.Code("category", "CLA", "CP", "CIN", "CareLeaver", "FamilyHelp", "EarlyHelp", "Assessment", "Other").Needed(),
        ImportColumn.Key("team").RefersTo("org_unit"),
        ImportColumn.Text("home_area"),
        ImportColumn.Text("referral_source"),
        ImportColumn.Flag("complex"),
        ImportColumn.Key("family_ref"),
        ImportColumn.Month("birth_month"),
        ImportColumn.Flag("uasc"),
        ImportColumn.Day("last_seen_on").Covering(),
        ImportColumn.Day("assessment_due_on"),
    ];

    public override string OpenStart =>
        "SELECT max(c.OpenedOn) FROM Cases c WHERE c.ChildId = s.child_id AND c.OpenedOn <= s.opened_on AND (c.ClosedOn IS NULL OR c.ClosedOn > s.opened_on)";

    public override void CheckRow(RowCheck check) => check.NotBefore("closed_on", "opened_on");

    public override void Committed() => sums.Wake();

    public override async Task<ImportCounts> MergeAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        var closing = await OpenRows.CasesAsync(run, Merge, ct);
        var counts = await Merge.RunAsync(run, ct) + closing.Counts;
        if (run.Writes)
        {
            await closing.CloseAsync(run, ct);
            await OwnDataSetTaken.RecordAsync(run, "cases", counts, ct);
        }

        return counts;
    }
}
