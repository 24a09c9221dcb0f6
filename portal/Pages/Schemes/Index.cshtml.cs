using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Pages.Schemes;

/// <summary>What the pressure score is made with, and the versions of it: read by whoever reads levels, changed by an administrator.</summary>
public sealed partial class IndexModel(SchemeService.SchemeServiceClient schemes) : PageModel
{
    public const string Address = "/scheme";

    private const int PageSize = 200;

    private static readonly string[] ThresholdHeader = ["scheme", "valid_from", "measure", "family", "first", "second", "third", "equal_stays_below", "source"];

    private static readonly string[] VersionHeader = ["scheme", "valid_from", "reason", "added_by", "added_on", "withdrawn_by", "withdrawn_on", "withdrawn_because"];

    /// <summary>What was just done: added or withdrawn.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>Where the list of versions goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ListSchemesResponse Shown { get; private set; } = new() { InForce = new() };

    public async Task OnGetAsync(CancellationToken ct) =>
        Shown = await schemes.ListSchemesAsync(new() { PageSize = PageSize, PageToken = After ?? "" }, cancellationToken: ct);

    /// <summary>The thresholds of every version.</summary>
    public Task<FileContentResult> OnGetThresholdsAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "pressure-thresholds.csv",
        ThresholdHeader,
        (token, size) => schemes.ListSchemesAsync(new() { PageSize = size, PageToken = token }, cancellationToken: ct).ResponseAsync,
        page => page.Schemes.SelectMany(scheme => scheme.Thresholds.Select(one => (IReadOnlyList<string>)
        [
            $"{scheme.Number}", scheme.ValidFrom, one.Measure, one.Family, CsvFile.Number(one.CutOffs?.First), CsvFile.Number(one.CutOffs?.Second), CsvFile.Number(one.CutOffs?.Third),
            one.IsNumber ? one.EqualStaysBelow ? "yes" : "no" : "", one.Source,
        ])),
        page => page.NextPageToken);

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "pressure-schemes.csv",
        VersionHeader,
        (token, size) => schemes.ListSchemesAsync(new() { PageSize = size, PageToken = token }, cancellationToken: ct).ResponseAsync,
        page => page.Schemes.Select(one => (IReadOnlyList<string>)
            [$"{one.Number}", one.ValidFrom, one.Reason, one.AddedBy, one.AddedOn, one.WithdrawnBy, one.WithdrawnOn, one.WithdrawnBecause]),
        page => page.NextPageToken);
}
