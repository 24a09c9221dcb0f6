using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>
/// Scores a unit by a <see cref="PressureScheme"/>, from a day's sums. The displayed (rounded) value is what is compared. A share of
/// too few staff is not scored in its own unit but taken from the first unit above that is large enough.
/// </summary>
public static class PressureScoring
{
    /// <param name="sums">Of the day that is scored.</param>
    /// <param name="scheme">The version that holds on that day.</param>
    /// <param name="unitCode">A unit of that day.</param>
    /// <param name="loaded">What was loaded, so that what was not is never taken for 0.</param>
    public static UnitPressure Score(DaySums sums, PressureScheme scheme, string unitCode, LoadedSources loaded) =>
        new([.. scheme.Parameters.Select(parameter => Score(parameter, sums, unitCode, loaded))]);

    private static PressureScore Score(PressureParameter parameter, DaySums sums, string unitCode, LoadedSources loaded)
    {
        var basis = sums.Pooled(unitCode);
        var measure = sums.Measure(parameter.Code, unitCode, loaded);
        var score = new PressureScore(parameter, measure);
        if (measure.Displayed is not { } displayed)
        {
            return score with { NotScored = measure.Reason };
        }

        if (BaseFte(parameter, basis) < parameter.LeastFte)
        {
            return FromAbove(score, basis, sums, unitCode, loaded);
        }

        return parameter.Code switch
        {
            MeasureCodes.Unallocated => UnallocatedScoring.Score(score, basis, sums.Org.TeamsBelow(unitCode, sums.On).Count()),
            MeasureCodes.ManagerSpanWorst when basis.Spans.Count >= PressureScheme.ManyManagers => ShareOfManagers(score, basis),
            _ => score with
            {
                Points = parameter.CutOffs.Points(displayed),
                Threshold = ThresholdWords.Reached(parameter.CutOffs, displayed, Definitions.Of(parameter.Code).IsPercent),
                NextThreshold = NextThresholds.Of(parameter, measure),
            },
        };
    }

    private static PressureScore FromAbove(PressureScore score, UnitBasis basis, DaySums sums, string unitCode, LoadedSources loaded)
    {
        var parameter = score.Parameter;
        var count = parameter.Code == MeasureCodes.VacancyRate ? $"{basis.VacantPosts} of {basis.Posts} posts vacant" : "";
        var small = $"Under {parameter.LeastFte:0} FTE";
        var above = parameter.Code == MeasureCodes.CaseloadPerHolderFte
            ? null
            : sums.Org.Ancestors(unitCode).LastOrDefault(unit => BaseFte(parameter, sums.Pooled(unit.Code)) >= parameter.LeastFte);
        var note = count.Length > 0 ? $"{count}. {small}" : small;
        return above is not null && sums.Measure(parameter.Code, above.Code, loaded).Displayed is { } displayed
            ? score with { Points = parameter.CutOffs.Points(displayed), ScoredIn = above.Code, NotScored = $"{note}: scored in {above.Name}" }
            : score with { NotScored = note };
    }

    private static PressureScore ShareOfManagers(PressureScore score, UnitBasis basis)
    {
        var over = basis.Spans.Count(span => span.Cases > ManagerSpan.UpperCases);
        var share = Math.Round(over * 100m / basis.Spans.Count, 1, MidpointRounding.AwayFromZero);
        return score with
        {
            Points = PressureScheme.ManagersOverUpper.Points(share),
            Threshold = $"{over} of {basis.Spans.Count} managers over {ManagerSpan.UpperCases:0}",
        };
    }

    private static decimal BaseFte(PressureParameter parameter, UnitBasis basis) => parameter.Code switch
    {
        MeasureCodes.CaseloadPerHolderFte or MeasureCodes.OverLimitShare => basis.HolderFte,
        MeasureCodes.VacancyRate => basis.VacantFte + basis.InPostFte,
        MeasureCodes.AgencyRate => basis.AgencyFte + basis.InPostFte,
        MeasureCodes.TurnoverRate or MeasureCodes.AbsenceRate => basis.InPostFte,
        _ => 0,
    };
}
