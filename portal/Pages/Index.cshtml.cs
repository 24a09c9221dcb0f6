using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Pages.Hr;
using WorkforcePlatform.Portal.Pages.Importing;
using WorkforcePlatform.Portal.Pages.Legal;
using WorkforcePlatform.Portal.Pages.Pressure;
using WorkforcePlatform.Portal.Pages.Work;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforcePlatform.Workforce.V1;
using UnitPressure = WorkforcePlatform.Caseload.V1.Pressure;

namespace WorkforcePlatform.Portal.Pages;

/// <summary>The page each role starts from: the few figures that are theirs, and the next step.</summary>
public sealed class IndexModel(
    PressureService.PressureServiceClient pressure,
    AnnotationService.AnnotationServiceClient annotations,
    OrgUnitService.OrgUnitServiceClient units,
    VacancyService.VacancyServiceClient vacancies,
    WorkerService.WorkerServiceClient workers,
    CaseService.CaseServiceClient cases,
    MatterService.MatterServiceClient matters,
    WorkloadService.WorkloadServiceClient workload,
    MyWork work,
    ImportHistory history,
    TimeProvider clock) : PageModel
{
    private const int NewestImports = 5;

    private static readonly string[] Headline = ["caseload_per_in_post_fte", "manager_span_worst", "vacancy_rate", "unallocated"];

    /// <summary>The highest unit the user may see. Null where there is none, or figures are not theirs.</summary>
    public UnitPressure? Shown { get; private set; }

    /// <summary>The units the user may see, for roles without figures.</summary>
    public IReadOnlyList<OrgUnit> Units { get; private set; } = [];

    public IReadOnlyList<ImportRecord> Imports { get; private set; } = [];

    /// <summary>Every file of the contract with the day it covers and when it is next expected; for those who import.</summary>
    public IReadOnlyList<ExpectedFile> Expected { get; private set; } = [];

    /// <summary>For those who start with posts and cover; null for others.</summary>
    public HrHome? Posts { get; private set; }

    /// <summary>For those who start with figures; null for others.</summary>
    public ManagerHome? Week { get; private set; }

    /// <summary>For those who start with matters; null for others.</summary>
    public LegalHome? Legal { get; private set; }

    /// <summary>Children whose worker leaves. Null for those who see no child, and where cases were never loaded.</summary>
    public int? ToReallocate { get; private set; }

    public DateOnly? FiguresTo => Shown is null ? null : DateText.FromIso(Shown.FiguresTo);

    public PressureAddress Address => new(Shown!.Unit.Unit.Code, Shown.On, "", "");

    public IEnumerable<Measure> Measures => Headline.Select(code => Shown!.Unit.Measures.FirstOrDefault(measure => measure.Code == code)).OfType<Measure>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var counting = User.HasWork() ? work.CountAsync(User, ct) : Task.CompletedTask;
        Units = await units.ListOwnAsync(ct);
        if (User.MaySeeFigures() && Units.Count > 0)
        {
            // Workforce may know a unit moments before Caseload hears of it.
            Shown = await pressure.GetPressureAsync(new() { UnitOnly = User.StartsWithPosts() }, cancellationToken: ct) is { Unit: not null } figures ? figures : null;
            Posts = Shown is not null && User.StartsWithPosts() ? await HrHome.ReadAsync(Shown, pressure, vacancies, workers, matters, ct) : null;
            Week = Shown is not null && Posts is null ? await ManagerHome.ReadAsync(Shown, pressure, annotations, ct) : null;
            ToReallocate = Shown is not null && User.MaySeeRows("children")
                && await cases.ListChildrenToReallocateAsync(new() { On = Shown.On, PageSize = 1 }, cancellationToken: ct) is { Loaded: true } waiting ? waiting.Total : null;
        }
        else if (User.MaySeeMatters())
        {
            Legal = await LegalHome.ReadAsync(matters, workload, ct);
        }

        if (User.MayImport())
        {
            var imports = await history.ListAsync(int.MaxValue, ct);
            Imports = [.. imports.Take(NewestImports)];
            Expected = ExpectedFile.Of(Shown?.DataSets ?? [], imports, LondonTime.Today(clock));
        }

        await counting;
    }

    public async Task<IActionResult> OnGetFilesAsync(CancellationToken ct)
    {
        if (!User.MayImport())
        {
            return Forbid(PageSignIn.Scheme);
        }

        var known = await pressure.GetPressureAsync(new(), cancellationToken: ct);
        var files = ExpectedFile.Of(known.DataSets, await history.ListAsync(int.MaxValue, ct), LondonTime.Today(clock));
        return CsvFile.Of("data-sets.csv", ["file", "taken", "covers_to", "next_expected", "overdue"], files.Select(file => file.ToRow()));
    }
}
