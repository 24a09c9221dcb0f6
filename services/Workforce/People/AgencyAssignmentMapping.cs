namespace WorkforcePlatform.Workforce.People;

internal static class AgencyAssignmentMapping
{
    // The id settles ties, so that the same state is always the same bytes.
    public static IEnumerable<AgencyAssignment> BookingsByStart(this Worker worker) => worker.AgencyAssignments.OrderBy(a => a.Terms.StartsOn).ThenBy(a => a.Id);

    /// <summary>What travels: ids, codes and days. The agency's name and the price stay here.</summary>
    public static V1.AgencyAssignmentState ToState(this AgencyAssignment booking)
    {
        var terms = booking.Terms;
        var state = new V1.AgencyAssignmentState
        {
            Id = booking.Id.ToString(),
            Reference = booking.Reference,
            PostId = terms.PostId?.ToString() ?? "",
            PostNo = terms.PostNo,
            OrgUnitId = terms.OrgUnitId?.ToString() ?? "",
            Reason = terms.Reason,
            StartsOn = Day.Iso(terms.StartsOn),
            Until = Day.Iso(terms.Until),
            PlannedUntil = Day.Iso(terms.PlannedUntil),
            Voided = booking.Voided,
        };
        if (terms.FteE4 is { } fte)
        {
            state.FteE4 = fte;
        }

        if (terms.WeeklyHoursE4 is { } hours)
        {
            state.WeeklyHoursE4 = hours;
        }

        state.Ends.AddRange(booking.Ends.OrderBy(end => end.RecordedAt).ThenBy(end => end.Id).Select(BookingEndMapping.ToState));
        return state;
    }

    public static V1.AgencyAssignment ToProto(this AgencyAssignment booking, Worker worker, DateOnly today)
    {
        var terms = booking.Terms;
        var proto = new V1.AgencyAssignment
        {
            Reference = booking.Reference,
            StaffId = worker.StaffId,
            WorkerName = worker.Details.Name,
            Agency = terms.Agency,
            PostNo = terms.PostNo,
            Reason = terms.Reason,
            StartsOn = Day.Iso(terms.StartsOn),
            PlannedEnd = Day.Last(terms.PlannedUntil),
            EndsOn = Day.Last(terms.Until),
            End = booking.OpenEnd?.ToProto(terms.Until, today),
        };
        if (terms.FteE4 is { } fte)
        {
            proto.Fte = fte / 10_000d;
        }

        if (terms.WeeklyHoursE4 is { } hours)
        {
            proto.HoursPerWeek = hours / 10_000d;
        }

        if (terms.HourlyChargePence is { } pence)
        {
            proto.HourlyCharge = pence / 100d;
        }

        if (terms.NoticeWeeks is { } weeks)
        {
            proto.NoticeWeeks = weeks;
        }

        return proto;
    }
}
