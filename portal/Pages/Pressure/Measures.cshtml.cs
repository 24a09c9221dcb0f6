using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.TagHelpers;

namespace WorkforcePlatform.Portal.Pages.Pressure;

/// <summary>The measures of a unit and the units directly below it, as a file.</summary>
public sealed class MeasuresModel(PressureService.PressureServiceClient pressure) : PageModel
{
    private static readonly string[] Header =
        ["unit", "unit_name", "measure", "title", "value", "numerator", "denominator", "denominator_kind", "on", "quality", "reason", "points", "threshold", "source"];

    public async Task<IActionResult> OnGetAsync(string? unit, string? on, CancellationToken ct)
    {
        var shown = await pressure.GetPressureAsync(new() { Unit = unit ?? "", On = on ?? "" }, cancellationToken: ct);
        var rows = from figures in shown.Parts.Prepend(shown.Unit)
                   from measure in figures.Measures
                   select RowOf(figures.Unit, measure);
        return CsvFile.Of($"measures-{shown.Unit.Unit.Code}-{shown.On}.csv", Header, rows);
    }

    private static IReadOnlyList<string> RowOf(UnitName unit, Measure measure) =>
    [
        unit.Code,
        unit.Name,
        measure.Code,
        measure.Title,
        CsvFile.Number(measure.HasValue ? measure.Value : null),
        CsvFile.Number(measure.HasNumerator ? measure.Numerator : null),
        CsvFile.Number(measure.HasDenominator ? measure.Denominator : null),
        measure.DenominatorKind,
        measure.On,
        QualityTagHelper.WordFor(measure.Quality).ToLowerInvariant(),
        measure.Reason,
        CsvFile.Number(measure.HasPoints ? measure.Points : null),
        measure.Threshold,
        measure.Source,
    ];
}
