using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.TagHelpers;
using WorkforcePlatform.Workforce.V1;
using UnitPressure = WorkforcePlatform.Caseload.V1.Pressure;

namespace WorkforcePlatform.Portal.Pages.Pressure;

/// <summary>How much one part of the organisation carries on a day: every measure with what it is made of, and what its parts carry.</summary>
public sealed partial class IndexModel(PressureService.PressureServiceClient pressure, LevelService.LevelServiceClient levels, AnnotationService.AnnotationServiceClient annotations, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    private const double UsualBenchmark = 20;
    private const double LeastGap = 1;
    private const int DaysOfWeek = 7;

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Divide { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Benchmark { get; set; }

    public UnitPressure Shown { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public Divisor Divisor { get; private set; } = Divisor.All[0];

    public RequiredWorkers? Required { get; private set; }

    public UnitName Name => Shown.Unit.Unit;

    public DateOnly? Day => DateText.FromIso(Shown.On);

    public DateOnly? FiguresTo => DateText.FromIso(Shown.FiguresTo);

    /// <summary>No unit is loaded that the user may see.</summary>
    public bool IsEmpty => Shown.Unit is null;

    public PressureAddress Address => new(Name.Code, Shown.On, Divisor.Key, Required?.Benchmark.Code ?? "");

    public Measure? Caseload => MeasureOf(Shown.Unit, Divisor.Code);

    /// <summary>Scored measures that apply and have no figure.</summary>
    public IEnumerable<Measure> Missing => Shown.Unit.Measures.Where(measure => measure is { HasValue: false, Quality: Quality.Missing } && measure.Family.Length > 0);

    public IEnumerable<Crumb> Crumbs =>
        [.. Shown.Ancestors.Select(above => new Crumb(above.Name, Address.ToPage(above.Code))), new Crumb(Name.Name)];

    public IEnumerable<Bar> Bars =>
        [.. Shown.Parts.Select(part => BarOf(part, isWhole: false)), BarOf(Shown.Unit, isWhole: true)];

    /// <summary>The benchmarks drawn as lines: of two that would fall on one another, the lower.</summary>
    public IReadOnlyList<WorkforcePlatform.Caseload.V1.Benchmark> Lines
    {
        get
        {
            var lines = new List<WorkforcePlatform.Caseload.V1.Benchmark>();
            foreach (var benchmark in Shown.Benchmarks.OrderBy(benchmark => benchmark.Value))
            {
                if (lines.Count == 0 || benchmark.Value - lines[^1].Value >= LeastGap)
                {
                    lines.Add(benchmark);
                }
            }

            return lines;
        }
    }

    public IEnumerable<StandardLine> Standards =>
        Lines.Select(benchmark => new StandardLine(benchmark.Value, Formatting.Plain(benchmark.Value)) { Name = benchmark.Name.Split([',', ' ', '\'', '’'])[0] });

    public IEnumerable<StripCell> Weeks => Shown.Weeks.Select(week => CellOf(week, Shown.On, Marks));

    /// <summary>What happened in the weeks shown.</summary>
    public IReadOnlyList<TimeMark> Marks { get; private set; } = [];

    /// <summary>The council has agreed no limit yet: a decision that is missing, not a file.</summary>
    public static bool HasNoLimit(Measure measure) => measure is { HasValue: false, Code: "over_limit_share" } && measure.Reason.StartsWith("No limit", StringComparison.Ordinal);

    public static IEnumerable<Bar> BarsOf(CaseloadSpread spread) =>
        spread.Bands.Select(band => new Bar($"{NameOf(band)} children", band.Workers, Formatting.Count(band.Workers)));

    /// <summary>"11 to 15"; "31 or more" for a band without an end.</summary>
    public static string NameOf(CaseloadBand band) => band.To == 0 ? $"{band.From} or more" : $"{band.From} to {band.To}";

    /// <summary>In the order of the organisation: people are not ranked by their load.</summary>
    public IEnumerable<ManagerSpan> Spans
    {
        get
        {
            var order = Choices.Select(unit => unit.Code).ToList();
            return Shown.Spans.OrderBy(span => order.IndexOf(span.Unit.Code));
        }
    }

    /// <summary>One week of the strip; <paramref name="today"/> is framed.</summary>
    public static StripCell CellOf(WeekFigure week, string today, IReadOnlyList<TimeMark> marks)
    {
        var on = DateText.FromIso(week.On) ?? default;
        return new(on, week.Caseload is { HasValue: true } ? week.Caseload.Value : null, week.Caseload is null ? "" : Formatting.Value(week.Caseload))
        {
            IsToday = week.On == today,
            Level = week.Level,
            Declared = week.Declared?.Level,
            Marks = [.. marks.Where(mark => mark.On <= on && on.DayNumber - mark.On.DayNumber < DaysOfWeek)],
        };
    }

    /// <summary>The first of the days that weeks show.</summary>
    public static DateOnly FirstOf(IReadOnlyList<WeekFigure> weeks) => weeks.Count > 0 && DateText.FromIso(weeks[0].On) is { } first ? first.AddDays(1 - DaysOfWeek) : default;

    public static Measure? MeasureOf(UnitFigures unit, string code) => unit.Measures.FirstOrDefault(measure => measure.Code == code);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Divisor = Divisor.Of(Divide);
        (Choices, Shown) = await ChosenFigures.ReadAsync(units, pressure, Unit, On, ModelState, ct, whole: true);
        Required = Shown.Required.FirstOrDefault(row => row.Benchmark.Code == Benchmark)
            ?? Shown.Required.FirstOrDefault(row => row.Benchmark.AdoptedOn.Length > 0)
            ?? Shown.Required.FirstOrDefault(row => row.Benchmark.Value == UsualBenchmark)
            ?? Shown.Required.FirstOrDefault();
        if (!IsEmpty)
        {
            var marks = annotations.ListMarksAsync(FirstOf(Shown.Weeks), Day ?? default, ct);
            Declared = await levels.ListDeclaredLevelsAsync(new() { Unit = Name.Code, PageSize = MostDeclared }, cancellationToken: ct);
            Marks = await marks;
        }
    }

    public FamilyPoints? PointsOf(string family) => Shown.Families.FirstOrDefault(points => points.Family == family);

    /// <summary>The measures by family in the order of the scheme; the other denominators of the caseload are shown beside it instead.</summary>
    public IEnumerable<IGrouping<string, Measure>> Families => Shown.Unit.Measures.Where(measure => measure.Family.Length > 0).GroupBy(measure => measure.Family);

    private Bar BarOf(UnitFigures unit, bool isWhole)
    {
        var measure = MeasureOf(unit, Divisor.Code);
        return new Bar(unit.Unit.Name, measure is { HasValue: true } ? measure.Value : null, measure?.Shown ?? "")
        {
            Address = isWhole ? "" : Address.ToPage(unit.Unit.Code),
            IsWhole = isWhole,
        };
    }
}
