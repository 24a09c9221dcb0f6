using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;
using By = WorkforcePlatform.Workforce.V1.ListAgencySpendRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>What suppliers of agency staff invoiced, a line a month and supplier, over every month that was loaded.</summary>
public sealed class InvoicedModel(CostService.CostServiceClient costs, OrgUnitService.OrgUnitServiceClient units) : OrderedListModel
{
    private const string Address = "/agency/invoiced";

    private static readonly string[] Header = ["month", "supplier", "hours", "amount"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    public ListAgencySpendResponse Listed { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public string UnitName => Choices.FirstOrDefault(unit => unit.Code == Unit)?.Name ?? (Choices.Count > 0 ? Choices[0].Name : "");

    public ColumnOrder Columns => new(
        NameOf(OrderedBy), Reversed, (order, reversed) => AddressOf(order, reversed), NameOf(By.Month), NameOf(By.Hours), NameOf(By.Amount));

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf(Columns.Column, Reversed);

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(Columns.Column, Reversed, ("from", Listed.NextPageToken)) : "";

    public string Csv => AddressOf(Columns.Column, Reversed, ("handler", "csv"));

    private By OrderedBy => OrderOr(By.Month);

    public static string AddressOf(string unit) => PageAddress.Of(Address, ("unit", unit));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var choices = units.ListOwnAsync(ct);
        Listed = await ListAsync(From ?? "", 0, ct);
        Choices = await choices;
    }

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "agency-invoiced.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Spend.Select(RowOf), page => page.NextPageToken);

    private static IReadOnlyList<string> RowOf(AgencySpend line) =>
        [line.Month, line.Supplier, CsvFile.Number(line.HasHours ? line.Hours : null), CsvFile.Number(line.HasAmount ? line.Amount : null)];

    private string AddressOf(string order, bool reversed, params (string Name, string Value)[] rest) =>
        PageAddress.Of(Address, [("unit", Unit), ("order", order), ("reversed", reversed ? "true" : ""), .. rest]);

    private async Task<ListAgencySpendResponse> ListAsync(string token, int size, CancellationToken ct) => await costs.ListAgencySpendAsync(
        new() { Unit = Unit ?? "", Order = OrderedBy, Reversed = Reversed, PageToken = token, PageSize = size }, cancellationToken: ct);
}
