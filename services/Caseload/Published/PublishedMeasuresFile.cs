using WorkforcePlatform.Caseload.DataSets;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Caseload.Published;

/// <summary><c>published_measures.csv</c>: figures printed in a report. Any measure word is taken; only known codes are set beside computed figures.</summary>
internal sealed class PublishedMeasuresFile(TeamSumsKeeper sums) : ImportFile<CaseloadDb>
{
    // A report may print children in millions and pounds in billions.
    private const decimal LargestFigure = 100_000_000_000;

    private static readonly TableMerge Merge = new(
        "PublishedFigures",
        [("unit", "Unit"), ("measure", "Measure"), ("as_at", "AsAt"), ("source", "Source")],
        [
            ("value", "ValueE4"), ("numerator", "NumeratorE4"), ("denominator", "DenominatorE4"),
            ("denominator_kind", "DenominatorKind"), ("paragraph", "Paragraph"), ("note", "Note"),
        ]);

    public override string Name => "published_measures.csv";

    public override string Owner => "caseload";

    public override string Prefix => "PUBLISHED";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("unit").InKey().RefersTo("org_unit"),
        ImportColumn.Text("measure").InKey(),
        ImportColumn.Day("as_at").InKey(),
        ImportColumn.Text("source").InKey(),
        ImportColumn.Number("value").AtMost(LargestFigure),
        ImportColumn.Number("numerator").AtMost(LargestFigure),
        ImportColumn.Number("denominator").AtMost(LargestFigure),
        ImportColumn.Text("denominator_kind"),
        ImportColumn.Text("paragraph"),
        ImportColumn.Text("note"),
    ];

    public override void Committed() => sums.Wake();

    public override async Task<ImportCounts> MergeAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        var counts = await Merge.RunAsync(run, ct);
        if (run.Writes)
        {
            await OwnDataSetTaken.RecordAsync(run, "published_measures", counts, ct);
        }

        return counts;
    }
}
