using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.Pages.Pressure;
using WorkforcePlatform.Portal.SignIn;
using By = WorkforcePlatform.Caseload.V1.ListSnapshotChangesRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Figures;

/// <summary>The rows that a figure counted when it was stored and not now, or now and not then: a page of them, or all as a file.</summary>
public sealed class ChangesModel(PressureService.PressureServiceClient pressure, SnapshotService.SnapshotServiceClient snapshots) : OrderedListModel
{
    [BindProperty(SupportsGet = true)]
    public string Unit { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Measure { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string On { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Rows { get; set; } = "";

    /// <summary>Of what is stored of the day; without one, the latest.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Revision { get; set; }

    public Figure Figure { get; private set; } = new();

    public ListSnapshotChangesResponse Listed { get; private set; } = new();

    public PressureAddress Address => new(Unit, On, "", "");

    public string ToFigure => $"{Address.ToFigure(Measure)}{(Revision is { } revision ? $"&revision={revision}" : "")}#known-then";

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf(Columns.Column, Reversed);

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(Columns.Column, Reversed, ("from", Listed.NextPageToken)) : "";

    public string Csv => AddressOf(Columns.Column, Reversed, ("handler", "csv"));

    public ColumnOrder Columns => new(NameOf(OrderedBy), Reversed, (order, reversed) => AddressOf(order, reversed));

    public IEnumerable<Crumb> Crumbs =>
    [
        .. Figure.Ancestors.Append(Figure.Unit).Select(unit => new Crumb(unit.Name, Address.ToPage(unit.Code))),
        new Crumb(Figure.Measure.Title, ToFigure),
        new Crumb("What changed"),
    ];

    private By OrderedBy => OrderOr(By.Reference);

    public static string ChangeOf(ChangedRow row) => row.Came ? "Came in" : "Went out";

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
            $"changed-{Rows}-{Measure}-{Unit}-{On}.csv",
            ["reference", "change", "unit"],
            (token, size) => ListAsync(token, size, ct),
            page => page.Changes.Select(row => (IReadOnlyList<string>)[row.Reference, row.Came ? "came" : "went", row.Unit?.Code ?? ""]),
            page => page.NextPageToken);
    }

    private async Task<ListSnapshotChangesResponse> ListAsync(string token, int size, CancellationToken ct)
    {
        var request = new ListSnapshotChangesRequest { Unit = Unit, Measure = Measure, On = On, Rows = Rows, Order = OrderedBy, Reversed = Reversed, PageSize = size, PageToken = token };
        if (Revision is { } revision)
        {
            request.Revision = revision;
        }

        return await snapshots.ListSnapshotChangesAsync(request, cancellationToken: ct);
    }

    private string AddressOf(string order, bool reversed, params (string Name, string Value)[] rest) => PageAddress.Of(
        "/figure/changes", [("unit", Unit), ("on", On), ("measure", Measure), ("rows", Rows), ("revision", $"{Revision}"), ("order", order), ("reversed", reversed ? "true" : ""), .. rest]);
}
