using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Legal.Published;

/// <summary>legal_monthly.csv: published averages. Nothing in it is open, so a complete file closes nothing.</summary>
public sealed class LegalMonthlyFile : LegalFile
{
    private const int WhichAuthority = FaultCode.FirstOfFile;

    public override string Name => "legal_monthly.csv";

    public override string Prefix => "LEGALMONTH";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("org_unit").InKey().MayBeAbsent().RefersTo("org_unit"),
        ImportColumn.Month("month").InKey(),
        ImportColumn.Number("pre_proceedings").AtLeast(0),
        ImportColumn.Number("proceedings").AtLeast(0),
    ];

    // Units that this import brings are not known here yet; then the first report says what it can not place.
    public override async Task CheckAsync(ImportRun<LegalDb> run, CancellationToken ct)
    {
        if ((await run.Db.ReadOrgTreeAsync(ct)).Roots.Count > 1)
        {
            await run.RefuseWhereAsync(
                "org_unit", WhichAuthority, "There is more than one authority here. Name one in org_unit.", $"SELECT s.line FROM {run.Staged} s WHERE s.org_unit IS NULL", ct);
        }
    }

    protected override async Task<ImportCounts> MergeRowsAsync(ImportRun<LegalDb> run, CancellationToken ct)
    {
        var counts = new ImportCounts();
        await foreach (var rows in run.BatchesAsync(["month"], ct: ct))
        {
            var months = rows.Select(row => row.Text("month")).Distinct().ToList();
            var stored = await run.Db.MonthlyAverages.Where(average => months.Contains(average.Month)).ToDictionaryAsync(average => (average.Unit, average.Month), ct);
            foreach (var row in rows)
            {
                counts += Merge(run, row, stored.GetValueOrDefault((row["org_unit"] ?? "", row.Text("month"))));
            }

            await SaveAsync(run, ct);
        }

        return counts;
    }

    private static ImportCounts Merge(ImportRun<LegalDb> run, ImportRow row, MonthlyAverage? known)
    {
        var average = known ?? run.Db.MonthlyAverages.Add(new MonthlyAverage { Unit = row["org_unit"] ?? "", Month = row.Text("month") }).Entity;
        var before = (average.PreProceedingsE4, average.ProceedingsE4);
        average.PreProceedingsE4 = run.HasColumn("pre_proceedings") ? row.Scaled("pre_proceedings") : average.PreProceedingsE4;
        average.ProceedingsE4 = run.HasColumn("proceedings") ? row.Scaled("proceedings") : average.ProceedingsE4;
        return Counted(known is null, before != (average.PreProceedingsE4, average.ProceedingsE4));
    }
}
