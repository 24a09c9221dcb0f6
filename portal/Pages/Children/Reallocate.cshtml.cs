using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>Children whose worker leaves or has left, the first to lose theirs first.</summary>
public sealed class ReallocateModel(CaseService.CaseServiceClient cases, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    public const string Address = "/reallocate";

    private static readonly string[] Header = ["child_id", "category", "unit", "staff_id", "worker", "held_since", "last_day", "planned", "file_last_day"];

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public ListChildrenToReallocateResponse Listed { get; private set; } = new();

    public DateOnly? Day => DateText.FromIso(Listed.On);

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf();

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(("from", Listed.NextPageToken)) : "";

    public string Csv => AddressOf(("handler", "csv"));

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
        [one.Child.ChildId, one.Child.Category, one.Child.Unit, one.StaffId, one.Worker, one.Child.Since, one.LastDay, one.Planned ? "Y" : "N", one.FileLastDay];

    private string AddressOf(params (string Name, string Value)[] rest)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in rest.Prepend(("on", On ?? "")).Where(pair => pair.Item2.Length > 0))
        {
            query.Add(name, value);
        }

        return Address + query.ToQueryString();
    }

    private async Task<ListChildrenToReallocateResponse> ListAsync(string token, int size, CancellationToken ct) => await cases.ListChildrenToReallocateAsync(
        new() { On = DateText.TryParse(On, out var day) ? DateText.Iso(day) : "", PageToken = token, PageSize = size }, cancellationToken: ct);
}
