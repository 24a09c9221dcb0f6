using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>One vacancy on one day, with what else is known of it.</summary>
/// <param name="Spell">What is vacant.</param>
/// <param name="Post">The post.</param>
/// <param name="Unit">Its unit; null while that is not known here.</param>
/// <param name="Cover">Who covers it on the day; null if bookings were never loaded.</param>
/// <param name="Effort">What vacancies.csv says of it.</param>
internal sealed record VacantDay(
    VacantSpell Spell, WorkforceV1.PostState Post, WorkforceV1.OrgUnitState? Unit, IReadOnlyCollection<CoverSpell>? Cover, Effort? Effort)
{
    public int CoveredE4 => Math.Min(Spell.FteE4, Cover?.Sum(cover => cover.FteE4) ?? 0);

    public V1.Cover CoverOn => this switch
    {
        _ when CoveredE4 == Spell.FteE4 => V1.Cover.Covered,
        _ when CoveredE4 > 0 => V1.Cover.PartlyCovered,
        { Cover: null } => V1.Cover.NotLoaded,
        _ => V1.Cover.Uncovered,
    };

    /// <summary>Bookings are loaded and leave some of it uncovered.</summary>
    public bool IsUncovered => CoverOn is V1.Cover.Uncovered or V1.Cover.PartlyCovered;

    /// <summary>Days vacant; null if the first is not known.</summary>
    public int? DaysOn(DateOnly day) => Spell.VacantSince == DateOnly.MinValue ? null : day.DayNumber - Spell.VacantSince.DayNumber;

    public bool HasLasted(int months, DateOnly on) => Spell.VacantSince.AddMonths(months) <= on;
}
