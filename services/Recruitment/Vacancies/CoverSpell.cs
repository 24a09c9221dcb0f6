using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>Days on which an agency worker works on a post: from the first, up to but not including <see cref="Until"/>.</summary>
[NotAudited("It is made from events: what they tell of is written down by its owner.")]
public sealed record CoverSpell
{
    /// <summary>The booking's or the occupancy's.</summary>
    public required Guid Id { get; init; }
    public required Guid PostId { get; init; }
    public required Guid WorkerId { get; init; }

    /// <summary>The booking's; empty where the file of occupancies alone knows of it.</summary>
    public required string Reference { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly? Until { get; init; }

    /// <summary>Ten-thousandths of full time; a full post where it is not on record.</summary>
    public required int FteE4 { get; init; }
}
