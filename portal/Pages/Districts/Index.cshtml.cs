using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.TagHelpers;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Districts;

/// <summary>District beside district: load, and the children who live in another one's area.</summary>
public sealed class IndexModel(DistrictService.DistrictServiceClient districts, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    private static readonly string[] Header =
        ["unit", "name", "open_cases", "held", "available_fte", "children_each", "at_home", "in_anothers_area", "no_home_area", "no_unit_there", "no_area_of_the_unit"];

    private static readonly string[] AwayHeader = ["held_by", "name", "home_area", "children", "home_units"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public DistrictView Shown { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public DateOnly Day => DateText.FromIso(Shown.On)!.Value;

    public DistrictAddress Address => new(Shown.Unit?.Code ?? "", Shown.On);

    public IReadOnlyList<District> Rows => Shown.Districts.Count > 0 ? [.. Shown.Districts, Shown.Whole] : [Shown.Whole];

    public IEnumerable<Bar> Bars => Rows.Select(row => new Bar(row.Unit.Name, row.Caseload is { HasValue: true } ? row.Caseload.Value : null, row.Caseload?.Shown ?? "") { IsWhole = row == Shown.Whole });

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = units.ListOwnAsync(ct);
        Shown = await districts.GetDistrictsAsync(new() { Unit = Unit ?? "", On = AskedDay.Read(On, ModelState) }, cancellationToken: ct);
        Choices = await own;
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of("districts.csv", Header, Shown.Whole is null ? [] : Rows.Select(row => (IReadOnlyList<string>)
        [
            row.Unit.Code, row.Unit.Name, $"{row.OpenCases}", CsvFile.Number(row.Caseload.HasNumerator ? row.Caseload.Numerator : null), CsvFile.Number(row.Caseload.HasDenominator ? row.Caseload.Denominator : null),
            CsvFile.Number(row.Caseload.HasValue ? row.Caseload.Value : null), $"{row.AtHome}", $"{row.Elsewhere}", $"{row.NoHomeArea}", $"{row.NoUnitThere}", $"{row.NoLocality}",
        ]));
    }

    public async Task<IActionResult> OnGetAwayAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of("in-anothers-area.csv", AwayHeader, Shown.Away.Select(one => (IReadOnlyList<string>)[one.HeldBy.Code, one.HeldBy.Name, one.HomeArea, $"{one.Children}", string.Join(' ', one.HomeUnits.Select(unit => unit.Code))]));
    }
}
