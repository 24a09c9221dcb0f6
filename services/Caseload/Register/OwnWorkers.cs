using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Register;

/// <summary>Those who work in a caller's own units on a day, in a post or by a booking. Of a caller without limits everybody is.</summary>
internal sealed class OwnWorkers(AllFacts known, DateOnly day, Caller caller)
{
    private readonly Scope scope = Scope.For(caller, known.Units);

    public bool Includes(string staffId)
    {
        if (caller.RootUnits.Count == 0)
        {
            return true;
        }

        var posts = known.Facts.Occupancies.Where(one => IsOf(one.StaffId) && one.Held.Contains(day)).Select(one => one.PostNo)
            .Concat(known.Facts.AgencyAssignments.Where(one => IsOf(one.StaffId) && one.Booked.Contains(day) && one.PostNo is not null).Select(one => one.PostNo!))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return known.Facts.Posts.Any(post => posts.Contains(post.PostNo) && scope.Allows(post.UnitCode))
            || known.Facts.AgencyAssignments.Any(one => IsOf(one.StaffId) && one.Booked.Contains(day) && one.UnitCode is { } unit && scope.Allows(unit));

        bool IsOf(string other) => string.Equals(other, staffId, StringComparison.OrdinalIgnoreCase);
    }
}
