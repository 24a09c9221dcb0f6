using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using Kind = WorkforcePlatform.Caseload.V1.WorkerAhead.Types.Kind;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>What lies ahead for a worker from a day: absences that are not over, a leaving, a booking that ends. Why somebody is absent stays with HR.</summary>
internal static class WorkersAhead
{
    public static IEnumerable<V1.WorkerAhead> Of(string staffId, DateOnly day, AllFacts known) => Of([staffId], day, known)[staffId];

    /// <summary>The same of several workers by staff number, in one pass over the facts.</summary>
    public static ILookup<string, V1.WorkerAhead> Of(IEnumerable<string> staff, DateOnly day, AllFacts known)
    {
        var some = staff.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var absences = known.Facts.Absences.Where(one => some.Contains(one.StaffId) && !(one.Away.To <= day))
            .Select(one => (one.StaffId, Ahead: new V1.WorkerAhead { Kind = Kind.Absence, Since = Words.Iso(one.Away.From), LastDay = one.Away.To is { } to ? Words.Iso(to.AddDays(-1)) : "" }));
        var bookings = known.Facts.AgencyAssignments.Where(one => some.Contains(one.StaffId) && one.Booked.To > day)
            .Select(one => (one.StaffId, Ahead: new V1.WorkerAhead { Kind = Kind.BookingEnd, Since = Words.Iso(one.Booked.To!.Value) }));
        var leavings = some.SelectMany(staffId => Leavings(known.Workers.GetValueOrDefault(staffId), day).Select(ahead => (StaffId: staffId, Ahead: ahead)));
        return absences.Concat(bookings).Concat(leavings).OrderBy(one => one.Ahead.Since, StringComparer.Ordinal)
            .ToLookup(one => one.StaffId, one => one.Ahead, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<V1.WorkerAhead> Leavings(Measures.Facts.WorkerFact? worker, DateOnly day)
    {
        if (worker?.Engaged.To is { } to && to > day)
        {
            yield return new V1.WorkerAhead { Kind = Kind.Leaving, Since = Words.Iso(to) };
        }

        if (worker?.PlannedUntil is { } planned && planned != worker.Engaged.To)
        {
            yield return new V1.WorkerAhead { Kind = Kind.Leaving, Since = Words.Iso(planned), Planned = true };
        }
    }
}
