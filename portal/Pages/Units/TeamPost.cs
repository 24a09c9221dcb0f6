using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Units;

/// <summary>A post on a day: who holds it, and what of it is vacant.</summary>
public sealed record TeamPost(Post Post, IReadOnlyList<Occupancy> Holders, Vacancy? Vacancy);
