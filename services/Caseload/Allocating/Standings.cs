using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>What has become of a recorded allocation, by the child's rows in the register: a pure function, whatever came first.</summary>
internal static class Standings
{
    // A file a week and a day of posting: what is not confirmed by then deserves a question.
    private const int WorkingDaysToConfirm = 3;

    public static V1.AllocationStanding Of(RecordedAllocation recorded, IReadOnlyCollection<Allocation> rows, DateOnly today) => recorded switch
    {
        { WithdrawnAt: not null } => V1.AllocationStanding.Withdrawn,
        { CountsAtOnce: true } => V1.AllocationStanding.Set,
        _ when rows.Any(recorded.IsSame) => V1.AllocationStanding.Confirmed,
        _ when Other(recorded, rows) is not null => V1.AllocationStanding.Contradicted,
        _ when WorkingDays.Age(LondonTime.DayOf(recorded.RecordedAt), today) > WorkingDaysToConfirm => V1.AllocationStanding.Waiting,
        _ => V1.AllocationStanding.Planned,
    };

    public static bool IsOpen(V1.AllocationStanding standing) =>
        standing is V1.AllocationStanding.Planned or V1.AllocationStanding.Waiting or V1.AllocationStanding.Contradicted;

    /// <summary>The first primary spell of another worker that begins on that day or later. Who held the child before says nothing against a plan.</summary>
    public static Allocation? Other(RecordedAllocation recorded, IEnumerable<Allocation> rows) => rows
        .Where(row => row.IsPrimary && row.ChildId == recorded.ChildId && row.StaffId != recorded.StaffId && row.StartsOn >= recorded.StartsOn)
        .OrderBy(row => row.StartsOn).ThenBy(row => row.StaffId, StringComparer.Ordinal).FirstOrDefault();
}
