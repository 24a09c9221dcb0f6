using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;
using By = WorkforcePlatform.Caseload.V1.ListChildrenToReallocateRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>Children whose worker leaves or has left, the first to lose theirs first.</summary>
public sealed class ReallocateModel(CaseService.CaseServiceClient cases, OrgUnitService.OrgUnitServiceClient units) : OrderedListModel
{
    public const string Address = "/reallocate";

    private static readonly string[] Header = ["child_id", "category", "unit", "staff_id", "worker", "held_since", "last_day", "planned", "file_last_day", "next_staff_id", "next_from"];

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public ListChildrenToReallocateResponse Listed { get; private set; } = new();

    public ColumnOrder Columns => new(NameOf(OrderedBy), Reversed, (order, reversed) => AddressOf(order, reversed), "since");

    public DateOnly? Day => DateText.FromIso(Listed.On);

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf(Columns.Column, Reversed);

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(Columns.Column, Reversed, ("from", Listed.NextPageToken)) : "";

    public string Csv => AddressOf(Columns.Column, Reversed, ("handler", "csv"));

    private By OrderedBy => OrderOr(By.LastDay);

    /// <summary>The codes of the units whose page the user may open: a child of another team may be held by one of the user's workers.</summary>
    public IReadOnlySet<string> OwnUnits { get; private set; } = new HashSet<string>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = units.ListOwnAsync(ct);
        Listed = await ListAsync(From ?? "", 0, ct);
        OwnUnits = (await own).Select(unit => unit.Code).ToHashSet();
    }

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "children-to-reallocate.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Children.Select(RowOf), page => page.NextPageToken);

    private static IReadOnlyList<string> RowOf(ChildToReallocate one) =>
        [one.Child.ChildId, one.Child.Category, one.Child.Unit, one.StaffId, one.Worker, one.Child.Since, one.LastDay, one.Planned ? "Y" : "N", one.FileLastDay, one.Recorded?.StaffId ?? "", one.Recorded?.StartsOn ?? ""];

    private string AddressOf(string order, bool reversed, params (string Name, string Value)[] rest) =>
        PageAddress.Of(Address, [("on", On), ("order", order), ("reversed", reversed ? "true" : ""), .. rest]);

    private async Task<ListChildrenToReallocateResponse> ListAsync(string token, int size, CancellationToken ct) => await cases.ListChildrenToReallocateAsync(
        new() { On = DateText.TryParse(On, out var day) ? DateText.Iso(day) : "", Order = OrderedBy, Reversed = Reversed, PageToken = token, PageSize = size }, cancellationToken: ct);
}
