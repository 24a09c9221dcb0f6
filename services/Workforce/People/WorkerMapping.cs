namespace WorkforcePlatform.Workforce.People;

internal static class WorkerMapping
{
    public static V1.WorkerChanged ToEvent(this Worker worker)
    {
        var state = new V1.WorkerState
        {
            Id = worker.Id.ToString(),
            StaffId = worker.StaffId,
            DisplayName = worker.Details.Name,
            Qualified = worker.Details.Qualified,
            AsyeFrom = Day.Iso(worker.Details.AsyeFrom),
            AsyeUntil = Day.Iso(worker.Details.AsyeUntil),
            Employment = worker.Details.Employment,
            StartsOn = Day.Iso(worker.Details.StartsOn),
            Until = Day.Iso(worker.Details.Until),
            LeaveReason = worker.Details.LeaveReason,
            QualifiedOn = Day.Iso(worker.Details.QualifiedOn),
            Registered = worker.Details.SweRegistrationNo.Length > 0,
        };
        state.Absences.AddRange(worker.AbsencesByStart().Select(ToState));
        state.Reductions.AddRange(worker.ReductionsByStart().Select(ToState));
        state.AgencyAssignments.AddRange(worker.BookingsByStart().Select(AgencyAssignmentMapping.ToState));
        state.Leavings.AddRange(worker.Leavings.OrderBy(leaving => leaving.RecordedAt).ThenBy(leaving => leaving.Id).Select(LeavingMapping.ToState));
        return new V1.WorkerChanged
        {
            Worker = state,
            Change = worker switch
            {
                { Details.Until: not null } => V1.WorkerChanged.Types.Change.Left,
                { Version: 1 } => V1.WorkerChanged.Types.Change.Joined,
                _ => V1.WorkerChanged.Types.Change.Changed,
            },
        };
    }

    public static V1.Worker ToProto(this Worker worker, DateOnly today)
    {
        var proto = new V1.Worker
        {
            Id = worker.Id.ToString(),
            StaffId = worker.StaffId,
            Name = worker.Details.Name,
            SweRegistrationNo = worker.Details.SweRegistrationNo,
            QualifiedOn = Day.Iso(worker.Details.QualifiedOn),
            AsyeStart = Day.Iso(worker.Details.AsyeFrom),
            AsyeEnd = Day.Last(worker.Details.AsyeUntil),
            Employment = worker.Details.Employment,
            StartsOn = Day.First(worker.Details.StartsOn),
            EndsOn = Day.Last(worker.Details.Until),
            LeaveReason = worker.Details.LeaveReason,
            LeaveDestination = worker.Details.LeaveDestination,
            Etag = worker.Etag,
        };
        proto.Absences.AddRange(worker.AbsencesByStart().Where(a => !a.Voided).Select(ToProto));
        proto.Reductions.AddRange(worker.ReductionsByStart().Where(r => !r.Voided).Select(ToProto));
        proto.AgencyAssignments.AddRange(worker.BookingsByStart().Where(a => !a.Voided).Select(a => a.ToProto(worker, today)));
        return proto;
    }

    // The id settles ties, so that the same state is always the same bytes.
    private static IEnumerable<Absence> AbsencesByStart(this Worker worker) => worker.Absences.OrderBy(a => a.StartsOn).ThenBy(a => a.Id);

    private static IEnumerable<Reduction> ReductionsByStart(this Worker worker) => worker.Reductions.OrderBy(r => r.StartsOn).ThenBy(r => r.Id);

    private static V1.AbsenceState ToState(Absence absence)
    {
        var state = new V1.AbsenceState
        {
            Id = absence.Id.ToString(),
            Kind = absence.Kind,
            StartsOn = Day.Iso(absence.StartsOn),
            Until = Day.Iso(absence.Until),
            Voided = absence.Voided,
        };
        if (absence.WorkingDaysLostE4 is { } lost)
        {
            state.WorkingDaysLostE4 = lost;
        }

        return state;
    }

    private static V1.ReductionState ToState(Reduction reduction) => new()
    {
        Id = reduction.Id.ToString(),
        HoursE4 = reduction.HoursE4,
        Reason = reduction.Reason,
        StartsOn = Day.Iso(reduction.StartsOn),
        Until = Day.Iso(reduction.Until),
        Voided = reduction.Voided,
    };

    private static V1.Absence ToProto(Absence absence)
    {
        var proto = new V1.Absence { Kind = absence.Kind, StartsOn = Day.Iso(absence.StartsOn), EndsOn = Day.Last(absence.Until) };
        if (absence.WorkingDaysLostE4 is { } lost)
        {
            proto.WorkingDaysLost = lost / 10_000d;
        }

        return proto;
    }

    private static V1.Reduction ToProto(Reduction reduction) => new()
    {
        Hours = reduction.HoursE4 / 10_000d,
        Reason = reduction.Reason,
        StartsOn = Day.Iso(reduction.StartsOn),
        EndsOn = Day.Last(reduction.Until),
    };
}
