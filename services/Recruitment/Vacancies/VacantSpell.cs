using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>
/// Days on which the same part of a post is vacant: from the first, up to but not including <see cref="Until"/>. A vacancy is one
/// such spell, or several without a gap: somebody who takes half of the post changes what is to be filled, not since when.
/// </summary>
[NotAudited("It is made from events: what they tell of is written down by its owner.")]
public sealed record VacantSpell
{
    /// <summary>Under half a post, what is left is a remainder of hours and not a post to fill.</summary>
    public const int RemainderBelowE4 = 5_000;

    public required Guid PostId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly? Until { get; init; }

    /// <summary>Ten-thousandths of full time that no employee holds.</summary>
    public required int FteE4 { get; init; }

    /// <summary>The first day of the vacancy that the spell belongs to: with the post, the vacancy's key.</summary>
    public required DateOnly VacantSince { get; init; }

    /// <summary>The first day no longer vacant; null while it lasts.</summary>
    public required DateOnly? VacantUntil { get; init; }

    public bool IsRemainder => FteE4 < RemainderBelowE4;
}
