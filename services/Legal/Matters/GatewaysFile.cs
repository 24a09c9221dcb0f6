using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>gateways.csv: legal planning meetings and what they decided. A meeting has no end, so a complete file closes none.</summary>
public sealed class GatewaysFile : LegalFile
{
    public override string Name => "gateways.csv";

    public override string Prefix => "GATEWAY";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("matter_ref").InKey().RefersTo("matter"),
        ImportColumn.Day("met_on").InKey().Covering(),
        ImportColumn.Code("decision", "A", "B", "C", "D", "S20"),
        ImportColumn.Flag("threshold"),
        ImportColumn.Day("ratified_on").Covering(),
    ];

    public override void CheckRow(RowCheck check) => check.NotBefore("ratified_on", "met_on");

    protected override Task<ImportCounts> MergeRowsAsync(ImportRun<LegalDb> run, CancellationToken ct) => PerMatterAsync(run, (matter, row) =>
    {
        var metOn = row.Day("met_on")!.Value;
        var known = matter?.StandingGateway(metOn)?.Terms;
        var changed = matter?.RecordGateway(Read(row, run, metOn, known), run.Now) ?? false;
        return Counted(known is null, changed);
    }, ct);

    private static GatewayTerms Read(ImportRow row, ImportRun<LegalDb> run, DateOnly metOn, GatewayTerms? known) => new(
        metOn,
        (run.HasColumn("decision") ? row.Code<V1.GatewayDecision>("decision") : known?.Decision) ?? default,
        run.HasColumn("threshold") ? row.Flag("threshold") : known?.Threshold,
        run.HasColumn("ratified_on") ? row.Day("ratified_on") : known?.RatifiedOn);
}
