using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.TagHelpers;
using UnitPressure = WorkforcePlatform.Caseload.V1.Pressure;

namespace WorkforcePlatform.Portal.Pages.Pressure;

/// <summary>What a manager starts the week with: what came and went since Monday, children without a present worker, and who holds too many.</summary>
/// <param name="Figures">The highest unit the user may see, on the last day covered.</param>
/// <param name="Week">The same unit and day since the Monday before.</param>
/// <param name="Marks">What happened in the weeks of the strip.</param>
public sealed record ManagerHome(UnitPressure Figures, WeekChanges Week, IReadOnlyList<TimeMark> Marks)
{
    private const int FewestUnderManager = 130;
    private const int MostUnderManager = 150;

    public DateOnly Day => DateText.FromIso(Week.On) ?? default;

    public DateOnly Monday => DateText.FromIso(Week.Since) ?? default;

    public PressureAddress Address => new(Figures.Unit.Unit.Code, Figures.On, "", "");

    public Measure? OverLimit => IndexModel.MeasureOf(Figures.Unit, "over_limit_share");

    /// <summary>Managers with more or fewer children under them than the report of 2009 holds right, in the order of the organisation.</summary>
    public IEnumerable<(ManagerSpan Span, string Against)> OutsideRange => Figures.Spans
        .Where(span => span.Cases is < FewestUnderManager or > MostUnderManager)
        .Select(span => (span, span.Cases > MostUnderManager
            ? $"{Formatting.Count(span.Cases - MostUnderManager)} over {MostUnderManager}"
            : $"{Formatting.Count(FewestUnderManager - span.Cases)} under {FewestUnderManager}"));

    /// <summary>Each part with its figures; the unit itself last, with null for what belongs to no part.</summary>
    public IEnumerable<(UnitChange Change, UnitFigures? Figures)> Parts =>
        Week.Parts.Select(change => (change, Figures.Parts.FirstOrDefault(part => part.Unit.Code == change.Unit?.Code)));

    public static string Of(WaitingListCount.Types.List list) => list switch
    {
        WaitingListCount.Types.List.NoWorker => "No worker",
        WaitingListCount.Types.List.HeldBySomeoneAway => "Worker away or left",
        _ => "Held by a manager",
    };

    public static async Task<ManagerHome> ReadAsync(
        UnitPressure figures, PressureService.PressureServiceClient pressure, AnnotationService.AnnotationServiceClient annotations, CancellationToken ct)
    {
        var marks = annotations.ListMarksAsync(IndexModel.FirstOf(figures.Weeks), DateText.FromIso(figures.On) ?? default, ct);
        var week = await pressure.GetWeekChangesAsync(new() { Unit = figures.Unit.Unit.Code, On = figures.On }, cancellationToken: ct);
        return new(figures, week, await marks);
    }
}
