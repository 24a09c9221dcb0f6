using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using By = WorkforcePlatform.Caseload.V1.ListOwnChildrenRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>A practitioner's own children by reference, with their own load and limit. Read only.</summary>
public sealed class OwnModel(CaseService.CaseServiceClient cases) : OrderedListModel
{
    private static readonly string[] Header = ["child_id", "category", "unit", "since", "since_estimated"];

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public ListOwnChildrenResponse Listed { get; private set; } = new();

    public ColumnOrder Columns => new(NameOf(OrderedBy), Reversed, (order, reversed) => AddressOf(order, reversed));

    public DateOnly? Day => DateText.FromIso(Listed.On);

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf(Columns.Column, Reversed);

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(Columns.Column, Reversed, ("from", Listed.NextPageToken)) : "";

    public string Csv => AddressOf(Columns.Column, Reversed, ("handler", "csv"));

    private By OrderedBy => OrderOr(By.Since);

    public async Task OnGetAsync(CancellationToken ct) => Listed = await ListAsync(From ?? "", 0, ct);

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "my-caseload.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Children.Select(RowOf), page => page.NextPageToken);

    public int WeeksSince(string since) => DateText.FromIso(since) is { } from && Day is { } day ? (day.DayNumber - from.DayNumber) / 7 : 0;

    private static IReadOnlyList<string> RowOf(HeldChild child) => [child.ChildId, child.Category, child.Unit, child.Since, child.SinceEstimated ? "Y" : "N"];

    private string AddressOf(string order, bool reversed, params (string Name, string Value)[] rest) =>
        PageAddress.Of(Navigation.OwnCaseload, [("on", On), ("order", order), ("reversed", reversed ? "true" : ""), .. rest]);

    private async Task<ListOwnChildrenResponse> ListAsync(string token, int size, CancellationToken ct) => await cases.ListOwnChildrenAsync(
        new() { On = DateText.TryParse(On, out var day) ? DateText.Iso(day) : "", Order = OrderedBy, Reversed = Reversed, PageToken = token, PageSize = size }, cancellationToken: ct);
}
