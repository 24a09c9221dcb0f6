using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Portal.TagHelpers;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Flow;

/// <summary>Twelve months of a unit: how soon children get a worker, how often the worker changes, and demand, caseload, turnover and legal matters on one axis of time.</summary>
public sealed class IndexModel(
    FlowService.FlowServiceClient flow, DemandService.DemandServiceClient demand, WorkloadService.WorkloadServiceClient workload,
    AnnotationService.AnnotationServiceClient annotations, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    private static readonly string[] Header =
        ["month", "on", "referrals", "open_cases", "without_worker_opening", "came", "went", "without_worker_closing", "caseload_per_in_post_fte", "turnover_rate", "open_matters"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public Caseload.V1.Flow Shown { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public IReadOnlyList<TimeMark> Marks { get; private set; } = [];

    /// <summary>The twelve months, each with what the other services say of it.</summary>
    public IReadOnlyList<MonthOfAll> Months { get; private set; } = [];

    public DateOnly Day => DateText.FromIso(Shown.On)!.Value;

    public string Csv => PageAddress.Of(Navigation.Flow, ("unit", Unit), ("on", On), ("handler", "csv"));

    public bool SeesMatters => User.MaySeeLegalWorkload();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var choices = units.ListOwnAsync(ct);
        Shown = await flow.GetFlowAsync(new() { Unit = Unit ?? "", On = AskedDay.Read(On, ModelState) }, cancellationToken: ct);
        Months = Shown.Months.Count == 0 ? [] : await MonthsAsync(Shown.Months[0].Month, Shown.Months[^1].Month, ct);
        Marks = Months.Count == 0 ? [] : await annotations.ListMarksAsync(Months[0].First, Day, ct);
        Choices = await choices;
    }

    public async Task<FileContentResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of("twelve-months.csv", Header, Months.Select(month => (IReadOnlyList<string>)
        [
            month.Flow.Month, month.Flow.On, CsvFile.Number(month.Referrals), CsvFile.Number(month.Flow.HasOpen ? month.Flow.Open : null),
            CsvFile.Number(month.Flow.HasOpening ? month.Flow.Opening : null), CsvFile.Number(month.Flow.HasCame ? month.Flow.Came : null),
            CsvFile.Number(month.Flow.HasWent ? month.Flow.Went : null), CsvFile.Number(month.Flow.HasClosing ? month.Flow.Closing : null),
            CsvFile.Number(month.Caseload), CsvFile.Number(month.Turnover), CsvFile.Number(month.Matters),
        ]));
    }

    public IEnumerable<Bar> WaitBars => BarsOf(Shown.FirstWorker.Bands, "days");

    public IEnumerable<Bar> WorkerBars => BarsOf(Shown.Workers.Bands, "workers");

    /// <summary>The series under each other, over the same months.</summary>
    public IEnumerable<(string Name, IReadOnlyList<MonthColumn> Columns)> Charts =>
    [
        ("Referrals in the month", ColumnsOf(month => month.Referrals, month => Formatting.Plain(month.Referrals ?? 0))),
        ("Children for each worker in post, at its end", ColumnsOf(month => month.Caseload, month => month.Flow.Caseload.Shown)),
        ("Turnover, twelve months to its end", ColumnsOf(month => month.Turnover, month => month.Flow.Turnover.Shown)),
        .. SeesMatters ? [("Open legal matters, on average", ColumnsOf(month => month.Matters, month => Formatting.Tenth(month.Matters ?? 0)))] : Array.Empty<(string, IReadOnlyList<MonthColumn>)>(),
    ];

    private static IEnumerable<Bar> BarsOf(IEnumerable<CountedBand> bands, string unit) => bands.Select(band => new Bar($"{band.Name} {(band.Name == "1" ? unit.TrimEnd('s') : unit)}", band.Count, Formatting.Count(band.Count)));

    private IReadOnlyList<MonthColumn> ColumnsOf(Func<MonthOfAll, double?> value, Func<MonthOfAll, string> shown) =>
        [.. Months.Select(month => month.Column(value(month), value(month) is null ? "" : shown(month)))];

    private async Task<IReadOnlyList<MonthOfAll>> MonthsAsync(string from, string to, CancellationToken ct)
    {
        var referred = demand.GetDemandAsync(new() { Unit = Shown.Unit, FromMonth = from, ToMonth = to }, cancellationToken: ct);
        var matters = SeesMatters ? await workload.GetOpenMattersAsync(new() { Unit = Shown.Unit, FromMonth = from, ToMonth = to }, cancellationToken: ct) : new OpenMatters();
        var referrals = (await referred).Months.ToDictionary(month => month.Month, month => month.HasReferrals ? (double?)month.Referrals : null);
        var open = matters.Months.ToDictionary(month => month.Month, month => month.Total.HasValue ? (double?)month.Total.Value : null);
        return [.. Shown.Months.Select(month => new MonthOfAll(month, referrals.GetValueOrDefault(month.Month), open.GetValueOrDefault(month.Month)))];
    }
}
