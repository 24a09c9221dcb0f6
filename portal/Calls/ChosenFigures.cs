using Microsoft.AspNetCore.Mvc.ModelBinding;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Workforce.V1;
using UnitPressure = WorkforcePlatform.Caseload.V1.Pressure;

namespace WorkforcePlatform.Portal.Calls;

/// <summary>
/// The units that a user may choose from, and the figures of the unit and day chosen: a list's day is that of the figures, so that no list
/// and the pressure page ever speak of two. The figures are without a unit where none is loaded that the user may see.
/// </summary>
internal sealed record ChosenFigures(IReadOnlyList<OrgUnit> Choices, UnitPressure Figures)
{
    /// <summary>Reads the unit's own measures; where <paramref name="whole"/>, also its parts and weeks and all that is beside them.</summary>
    public static async Task<ChosenFigures> ReadAsync(
        OrgUnitService.OrgUnitServiceClient units, PressureService.PressureServiceClient pressure, string? unit, string? on, ModelStateDictionary errors, CancellationToken ct, bool whole = false)
    {
        var request = new GetPressureRequest { Unit = unit ?? "", On = AskedDay.Read(on, errors), UnitOnly = !whole };
        var choices = await units.ListOwnAsync(ct);
        return new ChosenFigures(choices, choices.Count > 0 ? await pressure.GetPressureAsync(request, cancellationToken: ct) : new UnitPressure());
    }
}
