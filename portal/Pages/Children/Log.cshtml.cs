using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>What was allocated in the last thirty days, by whom and why, for every manager of the team: the last recorded first.</summary>
public sealed class LogModel(AllocationService.AllocationServiceClient allocations, OrgUnitService.OrgUnitServiceClient units, TimeProvider clock) : PageModel
{
    public const string Address = "/children/log";

    /// <summary>How far the log goes back.</summary>
    public const int Days = 30;

    private static readonly string[] Header =
        ["recorded_on", "recorded_by", "child_id", "staff_id", "worker", "starts_on", "children_before", "children_after", "limit", "reason", "standing", "withdrawn_because"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>The token of the page that is asked for. Empty for the first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public ListRecordedAllocationsResponse Listed { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public DateOnly Since => LondonTime.Today(clock).AddDays(-Days);

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf();

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(("from", Listed.NextPageToken)) : "";

    public string Csv => AddressOf(("handler", "csv"));

    public static bool IsOver(RecordedAllocation one) => one.HasLimit && one.HasChildrenAfter && one.ChildrenAfter > one.Limit;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = units.ListOwnAsync(ct);
        Listed = await ListAsync(From ?? "", 0, ct);
        Choices = await own;
    }

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "allocation-log.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Allocations.Select(RowOf), page => page.NextPageToken);

    private static IReadOnlyList<string> RowOf(RecordedAllocation one) =>
    [
        one.RecordedOn, one.RecordedBy, one.ChildId, one.StaffId, one.Worker, one.StartsOn,
        one.HasChildrenBefore ? one.ChildrenBefore.ToString(CultureInfo.InvariantCulture) : "",
        one.HasChildrenAfter ? one.ChildrenAfter.ToString(CultureInfo.InvariantCulture) : "",
        one.HasLimit ? one.Limit.ToString(CultureInfo.InvariantCulture) : "",
        one.Reason, AllocationWords.Of(one.Standing), one.WithdrawnBecause,
    ];

    private string AddressOf(params (string Name, string Value)[] rest) => PageAddress.Of(Address, [("unit", Unit), .. rest]);

    private async Task<ListRecordedAllocationsResponse> ListAsync(string token, int size, CancellationToken ct) => await allocations.ListRecordedAllocationsAsync(
        new() { All = true, RecordedFrom = DateText.Iso(Since), Unit = Unit ?? "", PageToken = token, PageSize = size }, cancellationToken: ct);
}
