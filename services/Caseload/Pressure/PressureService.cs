using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>Figures on any day, for units within the caller's scope. A read: pure functions over facts.</summary>
internal sealed partial class PressureService(FactsReader facts, TimeProvider clock) : V1.PressureService.PressureServiceBase
{
    /// <summary>The unit asked for, or the highest one the caller may see; null when there is no unit at all.</summary>
    /// <exception cref="NotFoundException">No such unit, or not in the caller's scope.</exception>
    private static string? UnitFor(string asked, Outline known, ServerCallContext context)
    {
        var scope = Scope.For(context.Caller(), known.Units);
        if (asked.Length == 0)
        {
            return scope.Roots() is [var highest, ..] ? highest : null;
        }

        return scope.Allows(asked)
            ? known.UnitFacts.First(unit => string.Equals(unit.Code, asked, StringComparison.OrdinalIgnoreCase)).Code
            : throw new NotFoundException("Unit", asked);
    }

    /// <summary>The units to list: the one asked for and everything below it, or everything the caller may see, parents first.</summary>
    private static List<string> UnitsFor(string asked, Outline known, ServerCallContext context)
    {
        var scope = Scope.For(context.Caller(), known.Units);
        return asked.Length == 0
            ? [.. scope.Roots().SelectMany(known.Units.WithBelow)]
            : scope.Allows(asked) ? [.. known.Units.WithBelow(asked)] : throw new NotFoundException("Unit", asked);
    }

    private DateOnly DayFor(string asked, Outline known) =>
        Require.OptionalDate(asked, "on") ?? known.FiguresTo ?? LondonTime.Today(clock);

    /// <summary>Every unit's sums on the day asked for: the derived rows where they are of that day, else counted from facts.</summary>
    private async Task<(Outline Known, DaySums Sums)> SumsForAsync(string asked, CancellationToken ct)
    {
        var teams = await facts.ReadTeamsAsync(ct);
        if (teams.Sums is { } sums && sums.On == DayFor(asked, teams))
        {
            return (teams, sums);
        }

        var known = await facts.ReadAsync(ct);
        return (known, known.On(DayFor(asked, known)));
    }
}
