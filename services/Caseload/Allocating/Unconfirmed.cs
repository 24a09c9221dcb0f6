using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Register;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>Recorded allocations that are neither withdrawn nor in the register: planned, waiting or contradicted.</summary>
internal static class Unconfirmed
{
    public static IQueryable<RecordedAllocation> Of(CaseloadDb db) => db.RecordedAllocations.AsNoTracking().Where(one =>
        one.WithdrawnAt == null && !one.CountsAtOnce
        && !db.Allocations.Any(row => row.ChildId == one.ChildId && row.StaffId == one.StaffId && row.StartsOn == one.StartsOn && row.Role == Allocation.Primary));
}
