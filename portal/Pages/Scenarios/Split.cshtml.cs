using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Scenarios;

/// <summary>The workers under one manager in two areas, as evenly as whole workers go.</summary>
public sealed class SplitModel(ScenarioService.ScenarioServiceClient scenarios) : PageModel
{
    private const string Address = "/scenarios/split";

    private static readonly string[] Header = ["area", "staff_id", "worker", "unit", "children"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    /// <summary>The manager's staff number. Empty: the one with the most children.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Staff { get; set; }

    public SpanSplit Shown { get; private set; } = new();

    public string Csv => AddressOf(Shown.Unit, Shown.On, Shown.StaffId, ("handler", "csv"));

    /// <summary>A second manager as a scenario, with what it costs.</summary>
    public string Costed => new ScenarioForm { Unit = Shown.Unit, On = Shown.On, ManagersAdded = "1" }.ToPage();

    public static string AddressOf(string unit, string on, string staff, params (string Name, string Value)[] rest) =>
        PageAddress.Of(Address, [("unit", unit), ("on", on), ("staff", staff), .. rest]);

    public async Task OnGetAsync(CancellationToken ct) =>
        Shown = await scenarios.PreviewSpanSplitAsync(new() { Unit = Unit ?? "", On = AskedDay.Read(On, ModelState), StaffId = Staff ?? "" }, cancellationToken: ct);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of("two-areas.csv", Header, Shown.Areas.SelectMany((area, place) => area.Workers.Select(worker => (IReadOnlyList<string>)[$"{place + 1}", worker.StaffId, worker.Name, worker.Unit?.Code ?? "", $"{worker.Children}"])));
    }
}
