using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Recruitment.V1;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>What happened to a vacancy, in the order of days: what its post's holders did, who covered it, and what was done to fill it.</summary>
internal static class Timeline
{
    public static IReadOnlyList<TimelineEntry> Of(Vacancy vacancy) =>
        [.. Steps(vacancy).Concat(Starts(vacancy)).Concat(Cover(vacancy)).Concat(Effort(vacancy.Effort)).OrderBy(entry => entry.Day)];

    private static IEnumerable<TimelineEntry> Steps(Vacancy vacancy)
    {
        foreach (var step in vacancy.Steps)
        {
            var first = step == vacancy.Steps[0];
            yield return new TimelineEntry(DateText.FromIso(step.StartsOn), $"{(first ? "Vacant from this day: " : "Still vacant: ")}{Formatting.Tenth(step.Fte)} FTE", first && vacancy.Effort is { Reason.Length: > 0 } effort ? effort.Reason : "");
        }

        if (DateText.FromIso(vacancy.VacantTo) is { } last)
        {
            yield return new TimelineEntry(last.AddDays(1), vacancy.Remainder ? "No longer left over" : "No longer vacant");
        }
    }

    private static IEnumerable<TimelineEntry> Starts(Vacancy vacancy) => vacancy.Starts.Select(start => new TimelineEntry(
        DateText.FromIso(start.FirstDay), $"Planned start: {Formatting.Tenth(start.Fte)} FTE{(start.Contradicted ? "; the file says otherwise" : "")}", $"{start.Name}, {start.StaffId}"));

    private static IEnumerable<TimelineEntry> Cover(Vacancy vacancy)
    {
        foreach (var booking in vacancy.Bookings)
        {
            var who = booking.Reference.Length > 0 ? $"{booking.WorkerName}, {booking.Reference}" : booking.WorkerName;
            yield return new TimelineEntry(DateText.FromIso(booking.StartsOn), $"Covered by agency: {Formatting.Tenth(booking.Fte)} FTE", who);
            if (DateText.FromIso(booking.EndsOn) is { } last)
            {
                yield return new TimelineEntry(last, "Last day of cover", who);
            }

            if (DateText.FromIso(booking.PlannedEnd) is { } planned)
            {
                yield return new TimelineEntry(planned, booking.Contradicted ? "Planned last day of cover; the file says otherwise" : "Planned last day of cover", who);
            }
        }
    }

    private static IEnumerable<TimelineEntry> Effort(Effort? effort)
    {
        if (effort is null)
        {
            return [];
        }

        string[] counts =
        [
            effort.HasApplications ? Formatting.Counted(effort.Applications, "application", "applications") : "",
            effort.HasShortlisted ? $"{Formatting.Count(effort.Shortlisted)} shortlisted" : "",
            effort.HasInterviewed ? $"{Formatting.Count(effort.Interviewed)} interviewed" : "",
        ];
        (string Day, string Text, string Note)[] days =
        [
            (effort.RequisitionedOn, "Requisitioned", ""),
            (effort.ApprovedOn, "Approved", ""),
            (effort.AdvertisedOn, "Advertised", string.Join(", ", counts.Where(count => count.Length > 0))),
            (effort.OfferedOn, "Offered", ""),
            (effort.ChecksClearedOn, "Checks cleared", ""),
            (effort.StartOn, "Agreed start", ""),
            (effort.FilledOn, "Filled, as the file says", ""),
        ];
        return days.Where(entry => entry.Day.Length > 0).Select(entry => new TimelineEntry(DateText.FromIso(entry.Day), entry.Text, entry.Note));
    }
}
