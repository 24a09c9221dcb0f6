using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>One unit's figures, pooled with everything below it.</summary>
internal static class UnitFiguresMapping
{
    /// <summary>Null when the unit did not exist on that day.</summary>
    public static V1.UnitFigures? FiguresOf(this Outline known, string unitCode, DaySums sums)
    {
        if (sums.Org.Find(unitCode) is not { } unit)
        {
            return null;
        }

        var basis = sums.Pooled(unitCode);
        var scores = PressureScoring.Score(sums, known.SchemeOn(sums.On), unitCode, known.Loaded).Scores.ToDictionary(score => score.Parameter.Code);
        return new V1.UnitFigures
        {
            Unit = unit.ToName(),
            Measures = { sums.Measures(unitCode, known.Loaded).Select(measure => measure.ToProto(scores.GetValueOrDefault(measure.Code), known.PrintedSource(unitCode, measure))) },
            OpenCases = basis.OpenCases,
            Posts = basis.Posts,
            VacantPosts = basis.VacantPosts,
            SpanCases = { SpansIn(sums, unitCode, basis).Select(span => span.Cases) },
        };
    }

    /// <summary>Managers of the unit and of the units below it, in the order of the organisation.</summary>
    public static IEnumerable<ManagerSpan> SpansIn(DaySums sums, string unitCode, UnitBasis basis)
    {
        var order = sums.Org.Subtree(unitCode).Select((unit, place) => (unit.Code, place)).ToDictionary(pair => pair.Code, pair => pair.place, StringComparer.OrdinalIgnoreCase);
        return basis.Spans.Where(span => order.ContainsKey(span.UnitCode)).OrderBy(span => order[span.UnitCode]);
    }
}
