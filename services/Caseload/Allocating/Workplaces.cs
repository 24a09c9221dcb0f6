using WorkforcePlatform.Caseload.Facts;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>The units where people work on a day, in a post or by a booking, by staff number. One pass over the facts, for lists of workers.</summary>
internal static class Workplaces
{
    public static ILookup<string, Workplace> On(DateOnly day, AllFacts known)
    {
        var posts = known.Facts.Posts.ToDictionary(post => post.PostNo, StringComparer.OrdinalIgnoreCase);
        var held = known.Facts.Occupancies.Where(one => one.Held.Contains(day)).Select(one => (one.StaffId, Post: posts.GetValueOrDefault(one.PostNo), Unit: (string?)null));
        var booked = known.Facts.AgencyAssignments.Where(one => one.Booked.Contains(day))
            .Select(one => (one.StaffId, Post: one.PostNo is { } post ? posts.GetValueOrDefault(post) : null, Unit: one.UnitCode));
        return held.Concat(booked)
            .Select(one => (one.StaffId, Place: new Workplace(one.Post?.UnitCode ?? one.Unit ?? "", one.Post?.CaseHolding ?? true)))
            .Where(one => one.Place.Unit.Length > 0)
            .ToLookup(one => one.StaffId, one => one.Place, StringComparer.OrdinalIgnoreCase);
    }
}
