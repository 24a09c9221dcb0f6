using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.Pages.Pressure;
using WorkforcePlatform.Portal.SignIn;
using By = WorkforcePlatform.Caseload.V1.ListCountedRowsRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Figures;

/// <summary>The rows that a figure counted: a page of them, or all as a file.</summary>
public sealed class RowsModel(PressureService.PressureServiceClient pressure) : OrderedListModel
{
    [BindProperty(SupportsGet = true)]
    public string Unit { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Measure { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string On { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Rows { get; set; } = "";

    public Figure Figure { get; private set; } = new();

    public ListCountedRowsResponse Listed { get; private set; } = new();

    public PressureAddress Address => new(Unit, On, "", "");

    /// <summary>Children without a present worker: each may be allocated to one.</summary>
    public bool IsWaitingList => Rows == "children" && Measure == "unallocated";

    public string ReferenceWord => ReferenceWordOf(Rows);

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf(Columns.Column, Reversed);

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(Columns.Column, Reversed, ("from", Listed.NextPageToken)) : "";

    public string Csv => AddressOf(Columns.Column, Reversed, ("handler", "csv"));

    public ColumnOrder Columns => new(NameOf(OrderedBy), Reversed, (order, reversed) => AddressOf(order, reversed));

    public IEnumerable<Crumb> Crumbs =>
    [
        .. Figure.Ancestors.Append(Figure.Unit).Select(unit => new Crumb(unit.Name, Address.ToPage(unit.Code))),
        new Crumb(Figure.Measure.Title, Address.ToFigure(Measure)),
        new Crumb($"The {Rows}"),
    ];

    private By OrderedBy => OrderOr(By.Reference);

    /// <summary>What tells rows of a kind apart.</summary>
    public static string ReferenceWordOf(string rows) => rows switch
    {
        "children" => "Reference",
        "posts" => "Post",
        _ => "Staff number",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!User.MaySeeRows(Rows))
        {
            return Forbid(PageSignIn.Scheme);
        }

        Figure = await pressure.GetFigureAsync(new() { Unit = Unit, Measure = Measure, On = On }, cancellationToken: ct);
        Listed = await ListAsync(From ?? "", 0, ct);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!User.MaySeeRows(Rows))
        {
            return Forbid(PageSignIn.Scheme);
        }

        return await CsvFile.OfEveryPageAsync(
            $"{Rows}-{Measure}-{Unit}-{On}.csv",
            ["reference", "unit", "what", "worker", "fte", "since"],
            (token, size) => ListAsync(token, size, ct),
            page => page.Rows.Select(row => (IReadOnlyList<string>)[row.Reference, row.Unit.Code, row.What, row.Worker, CsvFile.Number(row.HasFte ? row.Fte : null), row.Since]),
            page => page.NextPageToken);
    }

    private async Task<ListCountedRowsResponse> ListAsync(string token, int size, CancellationToken ct) => await pressure.ListCountedRowsAsync(
        new() { Unit = Unit, Measure = Measure, On = On, Rows = Rows, Order = OrderedBy, Reversed = Reversed, PageSize = size, PageToken = token }, cancellationToken: ct);

    private string AddressOf(string order, bool reversed, params (string Name, string Value)[] rest) => PageAddress.Of(
        "/figure/rows", [("unit", Unit), ("on", On), ("measure", Measure), ("rows", Rows), ("order", order), ("reversed", reversed ? "true" : ""), .. rest]);
}
