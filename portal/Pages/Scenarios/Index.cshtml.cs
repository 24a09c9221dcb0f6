using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Scenarios;

/// <summary>What would it take to reach a caseload: moves in a form, the arithmetic and the cost line by line, each lever alone.</summary>
public sealed class IndexModel(ScenarioService.ScenarioServiceClient scenarios, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    private static readonly string[] Header = ["part", "line", "working", "result"];

    [BindProperty(SupportsGet = true, Name = "")]
    public ScenarioForm Form { get; set; } = new();

    public Scenario Shown { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public DateOnly? Day => DateText.FromIso(Shown.On);

    public string Csv => Form.ToPage(("handler", "csv"));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var choices = units.ListOwnAsync(ct);
        var request = Form.ToRequest(AskedDay.Read(Form.On, ModelState), ModelState);
        if (!await this.TryCallAsync(async () => Shown = await scenarios.PreviewScenarioAsync(request, cancellationToken: ct)))
        {
            // What was refused stays in the form; the page goes on from what there is.
            Shown = await scenarios.PreviewScenarioAsync(new() { Unit = request.Unit, On = request.On }, cancellationToken: ct);
        }

        Choices = await choices;
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of("what-would-it-take.csv", Header,
        [
            .. Shown.Arithmetic.Select(line => Row("arithmetic", line)),
            .. Shown.Costs.Select(line => Row("cost", line)),
            .. Shown.Levers.Select(lever => (IReadOnlyList<string>)["one lever", lever.Lever, lever.Needed, lever.HasCost ? Formatting.Pounds(lever.Cost) : ""]),
        ]);
    }

    private static IReadOnlyList<string> Row(string part, ScenarioLine line) => [part, line.What, line.Working, line.Result];
}
