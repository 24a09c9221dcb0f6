using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Scenarios;

/// <summary>What would it take to reach a caseload: moves in a form, the arithmetic and the cost line by line, each lever alone.</summary>
public sealed class IndexModel(ScenarioService.ScenarioServiceClient scenarios, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    private static readonly string[] Header = ["part", "line", "working", "result"];

    [BindProperty(SupportsGet = true, Name = "")]
    public ScenarioForm Form { get; set; } = new();

    /// <summary>What an option to be kept is called.</summary>
    [BindProperty]
    public string? OptionName { get; set; }

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

    /// <summary>A form sent without what it decides shows the scenario, to those who may keep it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!User.MayKeepScenarios())
        {
            return Forbid(PageSignIn.Scheme);
        }

        await OnGetAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        if (!User.MayKeepScenarios())
        {
            return Forbid(PageSignIn.Scheme);
        }

        var asked = Form.ToRequest(AskedDay.Read(Form.On, ModelState), ModelState);
        var name = AskedText.Read(OptionName, ModelState, nameof(OptionName), "Say what the option is called");
        var saved = new ScenarioOption();
        if (ModelState.IsValid && await this.TryCallAsync(async () => saved = await scenarios.SaveScenarioAsync(new() { Scenario = asked, Name = name }, cancellationToken: ct)))
        {
            return Redirect(OptionsModel.AddressOf(saved.Asked.Unit, ("kept", saved.Letter)));
        }

        await OnGetAsync(ct);
        return Page();
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
