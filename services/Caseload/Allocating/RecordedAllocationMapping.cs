using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Allocating;

internal static class RecordedAllocationMapping
{
    /// <param name="one">The allocation.</param>
    /// <param name="rows">At least the child's rows in the register.</param>
    /// <param name="today">The day on which it is read.</param>
    /// <param name="known">For the name.</param>
    /// <param name="own">The caller's own workers.</param>
    public static V1.RecordedAllocation ToProto(this RecordedAllocation one, IReadOnlyCollection<Allocation> rows, DateOnly today, AllFacts known, OwnWorkers own)
    {
        var standing = Standings.Of(one, rows, today);
        var other = standing is V1.AllocationStanding.Contradicted ? Standings.Other(one, rows) : null;
        var mapped = new V1.RecordedAllocation
        {
            AllocationId = one.Id.ToString(),
            ChildId = one.ChildId,
            StaffId = one.StaffId,
            Worker = known.Workers.GetValueOrDefault(one.StaffId)?.DisplayName ?? "",
            OwnWorker = own.Includes(one.StaffId),
            StartsOn = Words.Iso(one.StartsOn),
            Reason = one.Reason,
            Standing = standing,
            RecordedOn = Words.Iso(LondonTime.DayOf(one.RecordedAt)),
            RecordedBy = one.RecordedBy,
            OtherStaffId = other?.StaffId ?? "",
            OtherSince = other is null ? "" : Words.Iso(other.StartsOn),
            WithdrawnBecause = one.WithdrawnBecause,
            Etag = Etag.Of(one.Version),
        };
        if (one is { ChildrenBefore: { } before, ChildrenAfter: { } after })
        {
            (mapped.ChildrenBefore, mapped.ChildrenAfter) = (before, after);
        }

        if (one.LimitE4 is { } limit)
        {
            mapped.Limit = limit / 10_000d;
        }

        return mapped;
    }
}
