using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Benchmarks;

/// <summary>Which caseloads the council works to and what newly qualified workers count for: read by whoever reads pressure, decided by an administrator.</summary>
public sealed partial class IndexModel(BenchmarkService.BenchmarkServiceClient benchmarks, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    public const string Address = "/benchmarks";

    private const int PageSize = 50;

    private static readonly string[] Header =
        ["unit", "name", "source", "least", "most", "mode", "adopted_on", "agreed_with", "reason", "recorded_by", "recorded_on", "ended_on", "withdrawn_because"];

    /// <summary>Where the list of benchmarks goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>A benchmark of a council paper to begin the form with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Seed { get; set; }

    /// <summary>What was just done: adopted, withdrawn or set.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public ListBenchmarksResponse Shown { get; private set; } = new();

    public ListAsyeFactorsResponse Factors { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (listed, set, choices) = (
            benchmarks.ListBenchmarksAsync(new() { PageSize = PageSize, PageToken = After ?? "" }, cancellationToken: ct),
            benchmarks.ListAsyeFactorsAsync(new() { PageSize = PageSize }, cancellationToken: ct),
            units.ListOwnAsync(ct));
        (Shown, Factors, Choices) = (await listed, await set, await choices);
        if (Etag is null && Shown.Offered.FirstOrDefault(one => one.Code == Seed) is { } seed)
        {
            (Name, Source, Most, Mode) = (seed.Name, seed.Source, Formatting.Plain(seed.Value), seed.Mode);
        }
    }

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "benchmarks.csv",
        Header,
        (token, size) => benchmarks.ListBenchmarksAsync(new() { PageSize = size, PageToken = token }, cancellationToken: ct).ResponseAsync,
        page => page.Benchmarks.Select(one => (IReadOnlyList<string>)
        [
            one.Unit, one.Name, one.Source, one.Least == 0 ? "" : Number(one.Least), Number(one.Most), one.Mode, one.AdoptedOn, one.AgreedWith, one.Reason,
            one.RecordedBy, one.RecordedOn, one.EndedOn, one.WithdrawnBecause,
        ]),
        page => page.NextPageToken);

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
