namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>Everything vacant on one day, and what is to fall vacant after it, in every unit.</summary>
/// <param name="Vacant">A post at most once.</param>
/// <param name="Falling">The earliest first.</param>
/// <param name="Unmatched">Rows of vacancies.csv whose post has no vacancy from their day.</param>
internal sealed record VacanciesOnDay(IReadOnlyList<VacantDay> Vacant, IReadOnlyList<Falling> Falling, int Unmatched);
