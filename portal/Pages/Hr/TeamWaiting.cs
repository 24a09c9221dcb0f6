using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>What waits in the team of a post that nobody covers. HR is told how many, and of no child and no matter.</summary>
/// <param name="Children">Children without a worker; null or without a value while that is not known.</param>
/// <param name="Hearings">Hearings to come whose social worker will have left.</param>
public sealed record TeamWaiting(Measure? Children, ListHearingsResponse Hearings)
{
    public string ChildrenInWords => Children is not { HasValue: true } known
        ? "children: not known"
        : known.Value > 0 ? Formatting.Counted((int)known.Value, "child", "children") : "no child";

    public string HearingsInWords => !Hearings.Loaded
        ? "hearings: not loaded"
        : Hearings.Total > 0 ? Formatting.Counted(Hearings.Total, "hearing", "hearings") : "no hearing";

    public static async Task<IReadOnlyDictionary<string, TeamWaiting>> ReadAsync(
        IEnumerable<string> units, string on, PressureService.PressureServiceClient pressure, MatterService.MatterServiceClient matters, CancellationToken ct)
    {
        var teams = await Task.WhenAll(units.Where(unit => unit.Length > 0).Distinct().Select(async unit =>
        {
            var hearings = matters.ListHearingsAsync(new() { Unit = unit, From = on, WithoutWorker = true, PageSize = 1 }, cancellationToken: ct);
            var figures = await pressure.GetPressureAsync(new() { Unit = unit, On = on, UnitOnly = true }, cancellationToken: ct);
            return (unit, Waiting: new TeamWaiting(figures.Unit?.Measures.FirstOrDefault(measure => measure.Code == "unallocated"), await hearings));
        }));
        return teams.ToDictionary(team => team.unit, team => team.Waiting);
    }
}
