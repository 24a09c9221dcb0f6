using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>Vacancies on any day, within the caller's scope.</summary>
internal sealed partial class VacancyService(RecruitmentDb db, VacancyReader vacancies, TimeProvider clock) : V1.VacancyService.VacancyServiceBase
{
    /// <summary>The day asked for, else the last that is covered, never one to come.</summary>
    private DateOnly DayFor(DateOnly? asked, Known known)
    {
        var today = LondonTime.Today(clock);
        return asked ?? (known.CoversTo < today ? known.CoversTo.Value : today);
    }
}
