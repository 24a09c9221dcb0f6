namespace WorkforcePlatform.Caseload.Measures;

/// <summary>One waiting list in figures: children by category, the oldest and the median wait in working days (null when nobody waits). Estimated: a wait among them is.</summary>
public sealed record WaitingSummary(WaitingList List, CategoryCounts Children, int? OldestWorkingDays, decimal? MedianWorkingDays, Quality Quality)
{
    /// <summary>The three lists, in the order of the enum, empty ones too.</summary>
    public static IReadOnlyList<WaitingSummary> Of(UnitBasis basis) =>
        [.. Enum.GetValues<WaitingList>().Select(list => Of(list, [.. basis.Waiting.Where(child => child.List == list)]))];

    private static WaitingSummary Of(WaitingList list, IReadOnlyList<WaitingChild> waiting)
    {
        var days = waiting.Select(child => child.WorkingDays).Order().ToList();
        var middle = days.Count / 2;
        return new(
            list,
            new CategoryCounts(waiting.Select(child => child.Category)),
            days.Count == 0 ? null : days[^1],
            days.Count == 0 ? null : days.Count % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2m,
            waiting.Any(child => child.SinceEstimated) ? Quality.Estimated : Quality.Complete);
    }
}
