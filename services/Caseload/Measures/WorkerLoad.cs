using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// One worker in a social worker post, or one of the agency staff, on a day. <see cref="UnitCode"/> is the unit of their largest post.
/// <see cref="Limit"/> is null where no limit is adopted, and for someone away.
/// </summary>
public sealed record WorkerLoad(
    string StaffId,
    string DisplayName,
    Employment Employment,
    string UnitCode,
    decimal Fte,
    decimal AvailableFte,
    bool Away,
    int Cases,
    decimal? Limit)
{
    /// <summary>True if they hold more cases than their own limit; always false without one.</summary>
    public bool IsOverLimit => Limit is { } limit && Cases > limit;
}
