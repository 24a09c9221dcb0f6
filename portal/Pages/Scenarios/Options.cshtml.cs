using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Portal.TagHelpers;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Scenarios;

/// <summary>A unit's options beside each other: each as it was kept, and what has changed since.</summary>
public sealed class OptionsModel(ScenarioService.ScenarioServiceClient scenarios, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    private const string Address = "/scenarios/options";

    private static readonly string[] Header = ["option", "name", "unit", "from", "moves", "children", "workers", "children_each", "benchmark", "short_by", "cost_a_year", "now_each", "now_short_by", "now_cost_a_year", "saved_on", "withdrawn_on", "withdrawn_because"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>The letter of the option that was just kept.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kept { get; set; }

    [BindProperty]
    public string? OptionId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    public ListScenarioOptionsResponse Listed { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public IReadOnlyList<ScenarioOption> Standing => [.. Listed.Options.Where(one => one.WithdrawnOn.Length == 0)];

    public IReadOnlyList<ScenarioOption> Withdrawn => [.. Listed.Options.Where(one => one.WithdrawnOn.Length > 0)];

    public IReadOnlyList<Bar> Bars => [.. Standing.Select(one => new Bar($"Option {one.Letter}", double.TryParse(one.Saved.Each, System.Globalization.CultureInfo.InvariantCulture, out var each) ? each : null, one.Saved.Each))];

    public IReadOnlyList<StandardLine> Standards => [.. Standing.Select(one => one.Saved.Moves.Benchmark).Distinct().Order().Take(2).Select(most => new StandardLine(most, Formatting.Plain(most)))];

    public static string AddressOf(string unit, params (string Name, string Value)[] rest) => PageAddress.Of(Address, [("unit", unit), .. rest]);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var choices = units.ListOwnAsync(ct);
        Listed = await ListAsync("", 200, ct);
        Choices = await choices;
    }

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) =>
        CsvFile.OfEveryPageAsync("options.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Options.Select(RowOf), page => page.NextPageToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!User.MayKeepScenarios())
        {
            return Forbid(PageSignIn.Scheme);
        }

        await OnGetAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (!User.MayKeepScenarios())
        {
            return Forbid(PageSignIn.Scheme);
        }

        var why = AskedText.Read(Reason, ModelState, nameof(Reason), "Say why the option is withdrawn");
        var request = new WithdrawScenarioRequest { OptionId = OptionId ?? "", Reason = why, Etag = Etag ?? "" };
        if (ModelState.IsValid && await this.TryCallAsync(async () => await scenarios.WithdrawScenarioAsync(request, cancellationToken: ct)))
        {
            return Redirect(AddressOf(Unit ?? ""));
        }

        await OnGetAsync(ct);
        return Page();
    }

    private static IReadOnlyList<string> RowOf(ScenarioOption one) =>
    [
        one.Letter, one.Name, one.Asked.Unit, one.Asked.On, one.Saved.Moved, CsvFile.Number(one.Saved.Start.Children), CsvFile.Number(one.Saved.Start.Workers), one.Saved.Each,
        CsvFile.Number(one.Saved.Moves.Benchmark), one.Saved.ShortBy, Cost(one.Saved), one.Now?.Each ?? "", one.Now?.ShortBy ?? "", Cost(one.Now), one.SavedOn, one.WithdrawnOn, one.WithdrawnBecause,
    ];

    private static string Cost(Scenario? one) => one is { HasCost: true } ? CsvFile.Number(one.Cost) : "";

    private async Task<ListScenarioOptionsResponse> ListAsync(string token, int size, CancellationToken ct) =>
        await scenarios.ListScenarioOptionsAsync(new() { Unit = Unit ?? "", IncludeWithdrawn = true, PageToken = token, PageSize = size }, cancellationToken: ct);
}
