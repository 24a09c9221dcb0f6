namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>The units, and what has been loaded: so that "none" is never said of what nobody knows.</summary>
/// <param name="Units">The organisation.</param>
/// <param name="Posts">Posts were loaded.</param>
/// <param name="Cover">Bookings of agency staff were.</param>
/// <param name="Effort">vacancies.csv was.</param>
/// <param name="CoversTo">The last day that posts and people are loaded for; null if they never were.</param>
internal sealed record Known(Organisation Units, bool Posts, bool Cover, bool Effort, DateOnly? CoversTo);
