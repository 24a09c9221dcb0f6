using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>
/// How the open cases of a unit and of its parts changed between two days: opening + came - went = closing, in each and in all. A child who
/// moved from one part to another went from the one and came to the other, and neither came nor went in the whole.
/// </summary>
internal sealed class WeekChange
{
    private readonly OrgTree org;
    private readonly Dictionary<string, string> partOf;
    private readonly Dictionary<string, string> before;
    private readonly Dictionary<string, string> after;

    public WeekChange(AllFacts known, string unit, DateOnly from, DateOnly to)
    {
        org = known.On(to).Org;
        Parts = [.. org.ChildrenOf(unit).Where(part => part.Live.Contains(to)).Select(part => part.Code)];
        partOf = Parts.SelectMany(part => org.Subtree(part).Select(below => (below.Code, part))).ToDictionary(pair => pair.Code, pair => pair.part, StringComparer.OrdinalIgnoreCase);
        foreach (var one in org.Subtree(unit))
        {
            partOf.TryAdd(one.Code, "");
        }

        (before, after) = (InParts(known.OpenOn(from)), InParts(known.OpenOn(to)));
    }

    /// <summary>The units directly below, by code. What is in none of them is in the part without a code.</summary>
    public IReadOnlyList<string> Parts { get; }

    public V1.UnitChange Whole() => Between(before, after, _ => true);

    public V1.UnitChange Of(string part) => Between(before, after, code => code == part);

    /// <summary>The Monday before the day: on a Monday that of the week before.</summary>
    public static DateOnly MondayBefore(DateOnly day) => day.AddDays(-((((int)day.DayOfWeek + 5) % 7) + 1));

    private static V1.UnitChange Between(Dictionary<string, string> before, Dictionary<string, string> after, Func<string, bool> isHere)
    {
        var change = new V1.UnitChange
        {
            Came = after.Count(child => isHere(child.Value) && !(before.TryGetValue(child.Key, out var was) && isHere(was))),
            Went = before.Count(child => isHere(child.Value) && !(after.TryGetValue(child.Key, out var now) && isHere(now))),
            Opening = before.Values.Count(isHere),
        };
        change.Closing = change.Opening + change.Came - change.Went;
        return change;
    }

    // Each child of the unit with the part that their case belongs to, in the organisation of the last day.
    private Dictionary<string, string> InParts(IReadOnlyCollection<OpenCase> open)
    {
        var children = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var child in open)
        {
            if (org.Place(child.Case.TeamCode) is { } place && partOf.TryGetValue(place.Code, out var part))
            {
                children[child.Case.ChildId] = part;
            }
        }

        return children;
    }
}
