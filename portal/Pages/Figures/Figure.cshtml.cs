using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.Pages.Pressure;

namespace WorkforcePlatform.Portal.Pages.Figures;

/// <summary>How one figure was made: enough to do it again by hand.</summary>
public sealed class FigureModel(PressureService.PressureServiceClient pressure, SnapshotService.SnapshotServiceClient snapshots) : PageModel
{
    public Figure Figure { get; private set; } = new();

    /// <summary>The same figure as it was stored, without a snapshot where nothing was.</summary>
    public SnapshotFigure KnownThen { get; private set; } = new();

    public Measure Measure => Figure.Measure;

    public DateOnly? Day => DateText.FromIso(Measure.On);

    public PressureAddress Address => new(Figure.Unit.Code, Measure.On, Divisor.OfCode(Measure.Code)?.Key ?? "", "");

    public IEnumerable<Crumb> Crumbs =>
    [
        .. Figure.Ancestors.Append(Figure.Unit).Select(unit => new Crumb(unit.Name, Address.ToPage(unit.Code))),
        new Crumb(Measure.Title),
    ];

    /// <summary>
    /// The categories of children that any team has, in the order of the service. None where they do not add up to what the
    /// figure counts: a manager's span counts one manager's children, the categories are of all that the team holds.
    /// </summary>
    public IReadOnlyList<string> Categories => Figure.Teams.All(AddsUp)
        ? [.. Figure.Teams.SelectMany(team => team.Categories).Select(category => category.Category).Distinct()]
        : [];

    public static int CountOf(CountedTeam team, string category) => team.Categories.FirstOrDefault(counted => counted.Category == category)?.Count ?? 0;

    private static bool AddsUp(CountedTeam team) => team.HasNumerator && team.Categories.Sum(category => category.Count) == team.Numerator;

    public static string Shown(Measure? measure) => measure is { HasValue: true } ? Formatting.Value(measure) : "no figure";

    public static string Numerator(Measure? measure) => measure is { HasNumerator: true } ? Formatting.Plain(measure.Numerator) : "";

    public static string Denominator(Measure? measure) => measure is { HasDenominator: true } ? Formatting.Part(measure.Denominator, measure.DenominatorKind) : "";

    /// <summary>This page with another revision of what is stored.</summary>
    public string ToRevision(int revision) => $"{Address.ToFigure(Measure.Code)}&revision={revision}#known-then";

    public string ToChanges(string rows) => PageAddress.Of(
        "/figure/changes", ("unit", Figure.Unit.Code), ("on", Measure.On), ("measure", Measure.Code), ("rows", rows), ("revision", $"{KnownThen.Snapshot.Revision}"));

    public async Task<IActionResult> OnGetAsync(string? unit, string? measure, string? on, int? revision, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(unit) || string.IsNullOrEmpty(measure))
        {
            return NotFound();
        }

        var request = new GetSnapshotFigureRequest { Unit = unit, Measure = measure, On = on ?? "" };
        if (revision is { } asked)
        {
            request.Revision = asked;
        }

        var figure = pressure.GetFigureAsync(new() { Unit = unit, Measure = measure, On = on ?? "" }, cancellationToken: ct);
        var known = snapshots.GetSnapshotFigureAsync(request, cancellationToken: ct);
        Figure = await figure;
        KnownThen = await known;
        return Page();
    }
}
