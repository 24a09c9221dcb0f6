using System.Text.RegularExpressions;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.Workforce.Posts;

namespace WorkforcePlatform.Workforce.Costs;

/// <summary>budget_establishment.csv: the posts that each year's budget pays for, by unit and role.</summary>
public sealed partial class BudgetEstablishmentFile : WorkforceTableFile
{
    private const int NoYear = FaultCode.FirstOfFile;
    private const decimal MostPosts = 100_000;
    private const decimal MostPounds = 10_000_000_000;

    public override string Name => "budget_establishment.csv";

    public override string Prefix => "BUDGET";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("year").InKey(),
        ImportColumn.Key("unit").InKey().RefersTo("org_unit"),
        ImportColumn.Code("role", PostsFile.RoleCodes).InKey(),
        ImportColumn.Number("budget_fte").AtLeast(0).AtMost(MostPosts),
        ImportColumn.Money("budget_amount").AtLeast(0).AtMost(MostPounds),
    ];

    protected override TableMerge Merge { get; } = new(
        "BudgetLines", [("year", "Year"), ("unit", "Unit"), ("role", "Role")], [("budget_fte", "FteE4"), ("budget_amount", "AmountPence")]);

    public override void CheckRow(RowCheck check)
    {
        if (!Year().IsMatch(check.Row.Text("year")))
        {
            check.Refuse("year", NoYear, "Write the financial year as 2026 or 2026-27.");
        }
    }

    [GeneratedRegex("^(19|20)[0-9]{2}(-[0-9]{2})?$")]
    private static partial Regex Year();
}
