using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Pressure;

/// <summary>What the Department for Education published of the authority, its statistical neighbours, its region and England, beside the unit's own figures.</summary>
public sealed class CompareModel(PressureService.PressureServiceClient pressure, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    public const string Path = "/compare";

    private static readonly string[] Header =
        ["measure", "title", "own", "own_on", "own_quality", "published_year", "authority", "neighbours_median", "neighbours_with_number", "region", "england", "source"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Comparison Shown { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    private string YearText => Shown.Year.ToString(CultureInfo.InvariantCulture);

    public DateOnly Day => DateText.FromIso(Shown.On) ?? default;

    /// <summary>No unit is loaded that the user may see.</summary>
    public bool IsEmpty => Shown.Unit is null;

    public string ToCsv => $"{Path}?handler=Csv&unit={Uri.EscapeDataString(Shown.Unit.Code)}&on={Shown.On}&year={YearText}";

    public static string ToPage(string unit, string on) => $"{Path}?unit={Uri.EscapeDataString(unit)}&on={on}";

    /// <summary>A published cell in the words of the page; "not published" where the file has none.</summary>
    public static string Of(PublishedCell cell, Measure own) => cell.Shown.Length == 0 ? "not published" : cell.HasValue ? $"{Formatting.Tenth(cell.Value)}{(Formatting.IsPercent(own.Code) ? "%" : "")}" : cell.Shown;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var day = AskedDay.Read(On, ModelState);
        Choices = await units.ListOwnAsync(ct);
        Shown = Choices.Count > 0 ? await pressure.GetComparisonAsync(new() { Unit = Unit ?? "", On = day, Year = Year }, cancellationToken: ct) : new Comparison();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return IsEmpty ? NotFound() : CsvFile.Of($"compare-{Shown.Unit.Code}-{Shown.On}-{YearText}.csv", Header, Shown.Measures.Select(RowOf));
    }

    private IReadOnlyList<string> RowOf(ComparedMeasure row) =>
    [
        row.Own.Code,
        row.Own.Title,
        CsvFile.Number(row.Own.HasValue ? row.Own.Value : null),
        Shown.On,
        row.Own.Quality.ToString(),
        YearText,
        row.Authority.Shown,
        row.Neighbours.Shown,
        CsvFile.Number(row.NeighboursWithNumber),
        row.Region.Shown,
        row.England.Shown,
        Shown.Source,
    ];
}
