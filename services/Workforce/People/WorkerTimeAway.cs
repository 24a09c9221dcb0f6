using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.People;

public sealed partial class Worker
{
    private readonly List<Absence> absences = [];
    private readonly List<Reduction> reductions = [];

    public IReadOnlyList<Absence> Absences => absences;
    public IReadOnlyList<Reduction> Reductions => reductions;

    /// <summary>Records an absence, or corrects the one that begins on the same day. False if it is known already.</summary>
    public bool RecordAbsence(AbsenceTerms terms, DateTimeOffset now)
    {
        RequireOrder(terms.StartsOn, terms.Until);
        if (terms.WorkingDaysLostE4 < 0)
        {
            throw new InvalidArgumentException("working_days_lost", "Working days lost can not be below 0.");
        }

        var absence = absences.Find(a => a.StartsOn == terms.StartsOn && !a.Voided);
        if (absence?.Terms == terms)
        {
            return false;
        }

        if (absence is null)
        {
            absence = new Absence { StartsOn = terms.StartsOn };
            absences.Add(absence);
        }

        absence.Take(terms);
        return Touch(now);
    }

    /// <summary>Records a reduction, or corrects the one that begins on the same day for the same reason. False if it is known already.</summary>
    public bool RecordReduction(ReductionTerms terms, DateTimeOffset now)
    {
        RequireOrder(terms.StartsOn, terms.Until);
        if (terms.HoursE4 <= 0)
        {
            throw new InvalidArgumentException("hours", "A reduction takes off more than 0 hours a week.");
        }

        var reduction = StandingReduction(terms.StartsOn, terms.Reason);
        if (reduction is not null && reduction.Terms == terms with { Reason = reduction.Reason })
        {
            return false;
        }

        if (reduction is null)
        {
            reduction = new Reduction { StartsOn = terms.StartsOn, Reason = terms.Reason };
            reductions.Add(reduction);
        }

        reduction.Take(terms);
        return Touch(now);
    }

    /// <summary>Ends an absence: the worker is back on <paramref name="from"/>, even if it was to last longer. One that would only begin then never happened and is voided.</summary>
    public bool EndAbsence(DateOnly startsOn, DateOnly from, DateTimeOffset now)
    {
        if (absences.Find(a => a.StartsOn == startsOn && !a.Voided) is not { } absence || absence.Until <= from)
        {
            return false;
        }

        if (from <= startsOn)
        {
            return VoidAbsence(absence.Id, now);
        }

        absence.Take(absence.Terms with { Until = from });
        return Touch(now);
    }

    /// <summary>Ends a reduction: full hours from <paramref name="from"/>, even if it was to last longer. One that would only begin then never happened and is voided.</summary>
    public bool EndReduction(DateOnly startsOn, string reason, DateOnly from, DateTimeOffset now)
    {
        if (StandingReduction(startsOn, reason) is not { } reduction || reduction.Until <= from)
        {
            return false;
        }

        if (from <= startsOn)
        {
            return VoidReduction(reduction.Id, now);
        }

        reduction.Take(reduction.Terms with { Until = from });
        return Touch(now);
    }

    /// <summary>Marks an absence as entered in error. It keeps its id, so that every copy can void it too.</summary>
    public bool VoidAbsence(Guid absenceId, DateTimeOffset now)
    {
        var absence = absences.Find(a => a.Id == absenceId) ?? throw new NotFoundException("Absence", absenceId);
        if (absence.Voided)
        {
            return false;
        }

        absence.Void();
        return Touch(now);
    }

    /// <summary>Marks a reduction as entered in error. It keeps its id, so that every copy can void it too.</summary>
    public bool VoidReduction(Guid reductionId, DateTimeOffset now)
    {
        var reduction = reductions.Find(r => r.Id == reductionId) ?? throw new NotFoundException("Reduction", reductionId);
        if (reduction.Voided)
        {
            return false;
        }

        reduction.Void();
        return Touch(now);
    }

    internal Reduction? StandingReduction(DateOnly startsOn, string reason) =>
        reductions.Find(r => r.StartsOn == startsOn && !r.Voided && string.Equals(r.Reason, reason, StringComparison.OrdinalIgnoreCase));

    private static void RequireOrder(DateOnly startsOn, DateOnly? until)
    {
        if (until <= startsOn)
        {
            throw new InvalidArgumentException("end", "It can not end before it starts.");
        }
    }
}
