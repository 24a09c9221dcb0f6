using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;
using ListOrder = WorkforcePlatform.Caseload.V1.ListWorklistRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Districts;

/// <summary>Children who may be transferred, stepped across or closed, each ready or not and why.</summary>
public sealed class WorklistModel(DistrictService.DistrictServiceClient districts, OrgUnitService.OrgUnitServiceClient units) : OrderedListModel
{
    private static readonly string[] Header = ["child_id", "category", "unit", "staff_id", "worker", "opened_on", "home_area", "to_units", "because", "ready", "reasons", "siblings"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    /// <summary>transfer, step-across or close; transfer for anything else.</summary>
    [BindProperty(SupportsGet = true, Name = "list")]
    public string? Asked { get; set; }

    public ListWorklistResponse Listed { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public (ListWorklistRequest.Types.List List, string Name, string Words) Chosen => DistrictAddress.Lists.FirstOrDefault(one => one.Name == Asked) is { Name: not null } list ? list : DistrictAddress.Lists[0];

    public bool IsTransfer => Chosen.List is ListWorklistRequest.Types.List.Transfer;

    public DateOnly Day => DateText.FromIso(Listed.On)!.Value;

    public DistrictAddress Address => new(Listed.Unit?.Code ?? "", Listed.On);

    public ColumnOrder Columns => new(NameOf(OrderOr(ListOrder.Ready)), Reversed, (column, reversed) => AddressOf(("order", column), ("reversed", reversed ? "true" : "")));

    public string First => string.IsNullOrEmpty(From) ? "" : Ordered();

    public string Next => Listed.NextPageToken.Length > 0 ? Ordered(("from", Listed.NextPageToken)) : "";

    public string Csv => Ordered(("handler", "csv"));

    /// <summary>Units that children of this page who are ready could go to.</summary>
    public IReadOnlyList<UnitName> Takers => [.. Listed.Children.Where(one => one.Ready).SelectMany(one => one.ToUnits).DistinctBy(unit => unit.Code).OrderBy(unit => unit.Name, StringComparer.Ordinal)];

    public bool IsOwn(UnitName unit) => Choices.Any(own => own.Code == unit.Code);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = units.ListOwnAsync(ct);
        Listed = await ListAsync(From ?? "", 0, ct);
        Choices = await own;
    }

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        $"{Chosen.Name}.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Children.Select(RowOf), page => page.NextPageToken);

    private static IReadOnlyList<string> RowOf(WorklistChild one) =>
    [
        one.ChildId, one.Category, one.Unit.Code, one.StaffId, one.Worker, one.OpenedOn, one.HomeArea, string.Join(' ', one.ToUnits.Select(unit => unit.Code)),
        one.Because, one.Ready ? "Y" : "N", string.Join("; ", one.Reasons), $"{one.Siblings}",
    ];

    private string AddressOf(params (string Name, string Value)[] rest) => Address.ToList(Chosen.Name, rest);

    private string Ordered(params (string Name, string Value)[] rest) => AddressOf([("order", Order ?? ""), ("reversed", Reversed ? "true" : ""), .. rest]);

    private async Task<ListWorklistResponse> ListAsync(string token, int size, CancellationToken ct) => await districts.ListWorklistAsync(
        new() { Unit = Unit ?? "", On = AskedDay.Read(On, ModelState), List = Chosen.List, Order = OrderOr(ListOrder.Ready), Reversed = Reversed, PageToken = token, PageSize = size },
        cancellationToken: ct);
}
