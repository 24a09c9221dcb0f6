using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>The unit and the day that a request asks figures for.</summary>
internal static class AskedFor
{
    /// <summary>The unit asked for, or the highest one the caller may see; null when there is no unit at all.</summary>
    /// <exception cref="NotFoundException">No such unit, or not in the caller's scope.</exception>
    public static string? UnitFor(this Outline known, string asked, Caller caller)
    {
        var scope = Scope.For(caller, known.Units);
        if (asked.Length == 0)
        {
            return scope.Roots() is [var highest, ..] ? highest : null;
        }

        return scope.Allows(asked)
            ? known.UnitFacts.First(unit => string.Equals(unit.Code, asked, StringComparison.OrdinalIgnoreCase)).Code
            : throw new NotFoundException("Unit", asked);
    }

    /// <summary>The day asked for, or the last that the register covers; today while nothing is loaded.</summary>
    public static DateOnly DayFor(this Outline known, string asked, TimeProvider clock) =>
        Require.OptionalDate(asked, "on") ?? known.FiguresTo ?? LondonTime.Today(clock);
}
