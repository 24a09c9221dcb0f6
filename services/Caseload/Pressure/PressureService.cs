using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>Figures on any day, for units within the caller's scope. A read: pure functions over facts.</summary>
internal sealed partial class PressureService(FactsReader facts, CaseloadDb db, TimeProvider clock) : V1.PressureService.PressureServiceBase
{
    /// <summary>The units to list: the one asked for and everything below it, or everything the caller may see, parents first.</summary>
    private static List<string> UnitsFor(string asked, Outline known, ServerCallContext context)
    {
        var scope = Scope.For(context.Caller(), known.Units);
        return asked.Length == 0
            ? [.. scope.Roots().SelectMany(known.Units.WithBelow)]
            : scope.Allows(asked) ? [.. known.Units.WithBelow(asked)] : throw new NotFoundException("Unit", asked);
    }

    /// <summary>Every unit's sums on the day asked for: the derived rows where they are of that day, else counted from facts.</summary>
    private async Task<(Outline Known, DaySums Sums)> SumsForAsync(string asked, CancellationToken ct)
    {
        var teams = await facts.ReadTeamsAsync(ct);
        if (teams.Sums is { } sums && sums.On == teams.DayFor(asked, clock))
        {
            return (teams, sums);
        }

        var known = await facts.ReadAsync(ct);
        return (known, known.On(known.DayFor(asked, clock)));
    }
}
