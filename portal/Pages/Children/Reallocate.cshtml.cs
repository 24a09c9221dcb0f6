using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>Children whose worker leaves or has left, the first to lose theirs first.</summary>
public sealed class ReallocateModel(CaseService.CaseServiceClient cases) : PageModel
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

    public async Task OnGetAsync(CancellationToken ct) => Listed = await ListAsync(From ?? "", 0, ct);

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
