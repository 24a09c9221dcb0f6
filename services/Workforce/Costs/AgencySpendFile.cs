using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Workforce.Costs;

/// <summary>agency_spend.csv: what suppliers of agency staff invoiced, by month and unit.</summary>
public sealed class AgencySpendFile : WorkforceTableFile
{
    private const decimal MostHours = 10_000_000;
    private const decimal MostPounds = 1_000_000_000;

    public override string Name => "agency_spend.csv";

    public override string Prefix => "SPEND";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Month("month").InKey().Covering(),
        ImportColumn.Text("supplier").InKey(),
        ImportColumn.Key("unit").InKey().RefersTo("org_unit"),
        ImportColumn.Number("hours").AtLeast(-MostHours).AtMost(MostHours),
        ImportColumn.Money("amount").AtLeast(-MostPounds).AtMost(MostPounds),
    ];

    protected override TableMerge Merge { get; } = new(
        "AgencySpend", [("month", "Month"), ("supplier", "Supplier"), ("unit", "Unit")], [("hours", "HoursE4"), ("amount", "AmountPence")]);
}
