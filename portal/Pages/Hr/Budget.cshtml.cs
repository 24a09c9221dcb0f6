using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;
using By = WorkforcePlatform.Workforce.V1.ListBudgetRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>What a year's budget pays for beside the posts there are, by unit and role.</summary>
public sealed class BudgetModel(CostService.CostServiceClient costs, OrgUnitService.OrgUnitServiceClient units) : OrderedListModel
{
    private static readonly string[] Header = ["year", "unit", "unit_name", "role", "budget_fte", "posts_fte", "difference_fte", "budget_amount", "posts_cost", "posts"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public ListBudgetResponse Listed { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public string UnitName => Choices.FirstOrDefault(unit => unit.Code == Unit)?.Name ?? (Choices.Count > 0 ? Choices[0].Name : "");

    public DateOnly Day => DateText.FromIso(Listed.On) ?? default;

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf(Columns.Column, Reversed);

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(Columns.Column, Reversed, ("from", Listed.NextPageToken)) : "";

    public string CsvAddress => AddressOf(Columns.Column, Reversed, ("handler", "csv"));

    public ColumnOrder Columns => new(NameOf(OrderedBy), Reversed, (order, reversed) => AddressOf(order, reversed));

    private By OrderedBy => OrderOr(By.Unit);

    public static double Difference(BudgetLine line) => line.PostsFte - line.BudgetFte;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var choices = units.ListOwnAsync(ct);
        Listed = await ListAsync(AskedDay.Read(On, ModelState), From ?? "", 0, ct);
        Choices = await choices;
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var on = AskedDay.Read(On, ModelState);
        return await CsvFile.OfEveryPageAsync(
            "budget-and-posts.csv", Header, (token, size) => ListAsync(on, token, size, ct), page => page.Lines.Select(line => RowOf(page.Year, line)), page => page.NextPageToken);
    }

    private static IReadOnlyList<string> RowOf(string year, BudgetLine line) =>
    [
        year,
        line.OrgUnitCode,
        line.OrgUnitName,
        line.Role.ToString(),
        CsvFile.Number(line.HasBudgetFte ? line.BudgetFte : null),
        CsvFile.Number(line.PostsFte),
        CsvFile.Number(line.HasBudgetFte ? Difference(line) : null),
        CsvFile.Number(line.HasBudgetAmount ? line.BudgetAmount : null),
        CsvFile.Number(line.HasPostsCost ? line.PostsCost : null),
        CsvFile.Number(line.Posts),
    ];

    private string AddressOf(string order, bool reversed, params (string Name, string Value)[] rest) => PageAddress.Of(
        Navigation.Budget, [("unit", Unit), ("year", Listed.Year), ("on", Listed.On), ("order", order), ("reversed", reversed ? "true" : ""), .. rest]);

    private async Task<ListBudgetResponse> ListAsync(string on, string token, int size, CancellationToken ct) => await costs.ListBudgetAsync(
        new() { Unit = Unit ?? "", Year = Year ?? "", On = on, Order = OrderedBy, Reversed = Reversed, PageToken = token, PageSize = size }, cancellationToken: ct);
}
