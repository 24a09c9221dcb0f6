using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

internal static class VacancyMapping
{
    private const double FullTimeE4 = 10_000;

    public static V1.Vacancy ToProto(this VacantDay vacant, DateOnly on)
    {
        var (spell, post) = (vacant.Spell, vacant.Post);
        var vacancy = new V1.Vacancy
        {
            PostNo = post.PostNo,
            Title = post.Title,
            Role = post.Role.ToString(),
            Specialism = post.Specialism,
            OrgUnitCode = vacant.Unit?.Code ?? "",
            OrgUnitName = vacant.Unit?.Name ?? "",
            PostFte = post.FteE4 / FullTimeE4,
            Fte = spell.FteE4 / FullTimeE4,
            Remainder = spell.IsRemainder,
            Frozen = post.Frozen,
            VacantSince = Days.First(spell.VacantSince),
            VacantTo = Days.Last(spell.VacantUntil),
            Cover = vacant.CoverOn,
            Effort = vacant.Effort?.Details.ToProto(),
        };
        if (vacant.DaysOn(on) is { } days)
        {
            vacancy.Days = days;
        }

        vacancy.Starts.AddRange(post.Starts
            .Where(start => start.Standing is WorkforceV1.PlanStanding.Planned or WorkforceV1.PlanStanding.Contradicted && spell.IsVacantFor(Days.Read(start.StartsOn)!.Value))
            .OrderBy(start => start.StartsOn).ThenBy(start => start.Id).Select(ToProto));
        return vacancy;
    }

    public static V1.CoverBooking ToProto(this CoverSpell cover, WorkforceV1.WorkerState? worker)
    {
        var end = worker?.AgencyAssignments.FirstOrDefault(booking => booking.Id == cover.Id.ToString())?
            .Ends.FirstOrDefault(one => one.Standing is WorkforceV1.PlanStanding.Planned or WorkforceV1.PlanStanding.Contradicted);
        return new V1.CoverBooking
        {
            Reference = cover.Reference,
            StaffId = worker?.StaffId ?? "",
            WorkerName = worker?.DisplayName ?? "",
            Fte = cover.FteE4 / FullTimeE4,
            StartsOn = Days.First(cover.From),
            EndsOn = Days.Last(cover.Until),
            PlannedEnd = Days.Last(Days.Read(end?.Until ?? "")),
            Contradicted = end?.Standing is WorkforceV1.PlanStanding.Contradicted,
        };
    }

    public static V1.VacancyStep ToStep(this VacantSpell spell) => new()
    {
        StartsOn = Days.First(spell.From),
        EndsOn = Days.Last(spell.Until),
        Fte = spell.FteE4 / FullTimeE4,
    };

    private static V1.PlannedStart ToProto(WorkforceV1.StartState start) => new()
    {
        StaffId = start.StaffId,
        Name = start.DisplayName,
        Fte = start.FteE4 / FullTimeE4,
        FirstDay = start.StartsOn,
        Contradicted = start.Standing is WorkforceV1.PlanStanding.Contradicted,
    };

    // Of the vacancy's days, or of those after it while it lasts.
    private static bool IsVacantFor(this VacantSpell spell, DateOnly day) => spell.VacantSince <= day && !(spell.VacantUntil <= day);

    private static V1.Effort ToProto(this EffortDetails details)
    {
        var effort = new V1.Effort
        {
            Stage = details.Stage,
            RequisitionedOn = Days.Iso(details.RequisitionedOn),
            ApprovedOn = Days.Iso(details.ApprovedOn),
            AdvertisedOn = Days.Iso(details.AdvertisedOn),
            OfferedOn = Days.Iso(details.OfferedOn),
            ChecksClearedOn = Days.Iso(details.ChecksClearedOn),
            StartOn = Days.Iso(details.StartOn),
            FilledOn = Days.Iso(details.FilledOn),
            Reason = details.Reason,
        };
        if (details.Applications is { } applications)
        {
            effort.Applications = applications;
        }

        if (details.Shortlisted is { } shortlisted)
        {
            effort.Shortlisted = shortlisted;
        }

        if (details.Interviewed is { } interviewed)
        {
            effort.Interviewed = interviewed;
        }

        return effort;
    }
}
