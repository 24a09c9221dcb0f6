using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.Workforce.V1;
using UnitPressure = WorkforcePlatform.Caseload.V1.Pressure;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>What an HR officer starts the day with: posts that nobody covers, four rates with last month, bookings that end soon.</summary>
/// <param name="Now">The highest unit the user may see, on the last day covered.</param>
/// <param name="Before">The same a month earlier.</param>
/// <param name="Posts">Posts that nobody covers, the longest vacant first; while cover is not loaded, every vacant one.</param>
/// <param name="Waiting">What waits in the teams of those posts, by the unit's code.</param>
/// <param name="Bookings">Bookings that end within six weeks.</param>
public sealed record HrHome(
    UnitPressure Now, UnitPressure Before, ListVacanciesResponse Posts, IReadOnlyDictionary<string, TeamWaiting> Waiting, ListAgencyAssignmentsResponse Bookings)
{
    private const int Shown = 5;

    private static readonly string[] Rates = ["vacancy_rate", "agency_rate", "turnover_rate", "absence_rate"];

    public DateOnly Day => DateText.FromIso(Now.On) ?? default;

    public DateOnly LastMonth => DateText.FromIso(Before.On) ?? default;

    public string Unit => Now.Unit.Unit.Code;

    public VacancyAddress Vacant => new() { Unit = Unit, On = Now.On };

    public IEnumerable<(Measure Now, Measure? Before)> Measures => Rates
        .Select(code => (Find(Now, code), Find(Before, code))).Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, pair.Item2));

    public static async Task<HrHome> ReadAsync(
        UnitPressure now,
        PressureService.PressureServiceClient pressure,
        VacancyService.VacancyServiceClient vacancies,
        WorkerService.WorkerServiceClient workers,
        MatterService.MatterServiceClient matters,
        CancellationToken ct)
    {
        var day = DateText.FromIso(now.On) ?? default;
        var unit = now.Unit.Unit.Code;
        var before = pressure.GetPressureAsync(new() { Unit = unit, On = DateText.Iso(day.AddMonths(-1)), UnitOnly = true }, cancellationToken: ct);
        var bookings = workers.ListAgencyAssignmentsAsync(
            new() { Unit = unit, On = now.On, EndsBy = DateText.Iso(day.AddDays(AgencyModel.DaysAhead)), PageSize = Shown }, cancellationToken: ct);
        var posts = await vacancies.ListVacanciesAsync(new() { Unit = unit, On = now.On, PageSize = Shown, Cover = Cover.Uncovered }, cancellationToken: ct);
        if (!posts.CoverLoaded)
        {
            posts = await vacancies.ListVacanciesAsync(new() { Unit = unit, On = now.On, PageSize = Shown }, cancellationToken: ct);
        }

        var waiting = await TeamWaiting.ReadAsync(posts.Vacancies.Select(vacancy => vacancy.OrgUnitCode), now.On, pressure, matters, ct);
        return new HrHome(now, await before, posts, waiting, await bookings);
    }

    private static Measure? Find(UnitPressure pressure, string code) => pressure.Unit?.Measures.FirstOrDefault(measure => measure.Code == code);
}
