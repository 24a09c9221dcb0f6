using WorkforcePlatform.Caseload.DataSets;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Caseload.Demand;

/// <summary><c>demand_monthly.csv</c>: contacts, referrals and assessments of each month, by unit and source.</summary>
internal sealed class DemandMonthlyFile : ImportFile<CaseloadDb>
{
    private const int InPart = FaultCode.FirstOfFile;

    private static readonly TableMerge Merge = new(
        "DemandMonths",
        [("month", "Month"), ("unit", "Unit"), ("source", "Source")],
        [
            ("home_area", "HomeArea"), ("contacts", "Contacts"), ("referrals", "Referrals"), ("re_referrals", "ReReferrals"),
            ("assessments_started", "AssessmentsStarted"), ("assessments_completed", "AssessmentsCompleted"), ("assessments_in_45_days", "AssessmentsIn45Days"),
            ("s47_started", "S47Started"), ("stepped_up", "SteppedUp"), ("stepped_down", "SteppedDown"),
        ]);

    public override string Name => "demand_monthly.csv";

    public override string Owner => "caseload";

    public override string Prefix => "DEMAND";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Month("month").InKey().Covering(),
        ImportColumn.Key("unit").InKey().RefersTo("org_unit"),
        ImportColumn.Text("source").InKey(),
        ImportColumn.Text("home_area"),
        ImportColumn.Whole("contacts").AtLeast(0),
        ImportColumn.Whole("referrals").AtLeast(0),
        ImportColumn.Whole("re_referrals").AtLeast(0),
        ImportColumn.Whole("assessments_started").AtLeast(0),
        ImportColumn.Whole("assessments_completed").AtLeast(0),
        ImportColumn.Whole("assessments_in_45_days").AtLeast(0),
        ImportColumn.Whole("s47_started").AtLeast(0),
        ImportColumn.Whole("stepped_up").AtLeast(0),
        ImportColumn.Whole("stepped_down").AtLeast(0),
    ];

    public override void CheckRow(RowCheck check)
    {
        NotMore(check, "re_referrals", "referrals");
        NotMore(check, "assessments_in_45_days", "assessments_completed");
    }

    public override async Task<ImportCounts> MergeAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        var counts = await Merge.RunAsync(run, ct);
        if (run.Writes)
        {
            // No figure of a team is made from it, so nothing has to be worked out anew.
            await OwnDataSetTaken.RecordAsync(run, "demand_monthly", new ImportCounts(), ct);
        }

        return counts;
    }

    private static void NotMore(RowCheck check, string part, string whole)
    {
        if (check.Row.Whole(part) > check.Row.Whole(whole))
        {
            check.Refuse(part, InPart, $"{part} ({check.Row[part]}) is more than {whole} ({check.Row[whole]}), of which it is a part. Correct one of the two.");
        }
    }
}
