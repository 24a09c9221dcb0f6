using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>Children without a present worker in the order in which a meeting takes them: protection and looked after first, then the longest waiting.</summary>
internal static class WaitingChildren
{
    /// <param name="known">The facts.</param>
    /// <param name="today">The day on which they wait, and to which their waits are counted.</param>
    /// <param name="startsOn">A later day: whoever has a present worker by then, or no case, waits for nobody.</param>
    /// <param name="isOf">Tells the units, by code.</param>
    public static List<WaitingChild> On(AllFacts known, DateOnly today, DateOnly startsOn, Func<string, bool> isOf)
    {
        var still = In(known.On(startsOn), isOf).Select(child => child.ChildId).ToHashSet();
        return
        [
            .. In(known.On(today), isOf).Where(child => still.Contains(child.ChildId))
                .OrderByDescending(child => child.IsUrgent).ThenByDescending(child => child.WorkingDays)
                .ThenBy(child => child.Since).ThenBy(child => child.ChildId, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<WaitingChild> In(Snapshot day, Func<string, bool> isOf) => day.Units.Where(unit => isOf(unit.Key)).SelectMany(unit => unit.Value.Waiting);
}
