using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Districts;

/// <summary>A child with an open case, the unit that holds it, and whether the child lives there.</summary>
internal readonly record struct PlacedChild(OpenCase Open, UnitFact Unit, HomeStanding Standing)
{
    public string? HomeArea => Open.Case.HomeArea?.Trim() is { Length: > 0 } area ? area : null;

    /// <summary>The children with an open case whom a unit or one below it holds: those of its open cases, each once.</summary>
    public static IReadOnlyList<PlacedChild> Below(string unit, AllFacts known, DateOnly day, Localities localities)
    {
        var org = known.On(day).Org;
        var units = org.Subtree(unit).Select(one => one.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<PlacedChild> placed = [];
        foreach (var open in known.OpenOn(day))
        {
            if (org.Place(open.Case.TeamCode) is { } holder && units.Contains(holder.Code))
            {
                placed.Add(new PlacedChild(open, holder, localities.StandingOf(holder.Code, open.Case.HomeArea)));
            }
        }

        return placed;
    }
}
