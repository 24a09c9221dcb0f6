using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>One unit's figures, pooled with everything below it.</summary>
internal static class UnitFiguresMapping
{
    /// <summary>Null when the unit did not exist on that day.</summary>
    public static V1.UnitFigures? FiguresOf(this AllFacts known, string unitCode, DateOnly day)
    {
        var snapshot = known.On(day);
        if (snapshot.Org.Find(unitCode) is not { } unit)
        {
            return null;
        }

        var basis = snapshot.Pooled(unitCode);
        var scores = PressureScoring.Score(snapshot, unitCode, known.Loaded).Scores.ToDictionary(score => score.Parameter.Code);
        return new V1.UnitFigures
        {
            Unit = unit.ToName(),
            Measures = { snapshot.Measures(unitCode, known.Loaded).Select(measure => measure.ToProto(scores.GetValueOrDefault(measure.Code), known.PrintedSource(unitCode, measure))) },
            OpenCases = basis.OpenCases,
            Posts = basis.Posts,
            VacantPosts = basis.VacantPosts,
            SpanCases = { SpansIn(snapshot, unitCode, basis).Select(span => span.Cases) },
        };
    }

    /// <summary>Managers of the unit and of the units below it, in the order of the organisation.</summary>
    public static IEnumerable<ManagerSpan> SpansIn(Snapshot snapshot, string unitCode, UnitBasis basis)
    {
        var order = snapshot.Org.Subtree(unitCode).Select((unit, place) => (unit.Code, place)).ToDictionary(pair => pair.Code, pair => pair.place, StringComparer.OrdinalIgnoreCase);
        return basis.Spans.Where(span => order.ContainsKey(span.UnitCode)).OrderBy(span => order[span.UnitCode]);
    }
}
