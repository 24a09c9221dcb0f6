using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>
/// That a worker becomes a child's primary worker, as somebody recorded it by hand. Kept for good, also when it is withdrawn. Whether
/// files confirm it is worked out from the allocations they brought: nothing to be forgotten, and the order of files has no say.
/// </summary>
[Audited("recorded allocation", Key = nameof(ChildId))]
public sealed class RecordedAllocation
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string ChildId { get; init; }
    public required string StaffId { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The sign-in's subject of whoever recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>Children whom the worker held or was to hold when it was decided; null where it was recorded before that was kept.</summary>
    public int? ChildrenBefore { get; init; }

    /// <summary>The same with this child and those decided on together with it.</summary>
    public int? ChildrenAfter { get; init; }

    /// <summary>The worker's own limit on that day in ten-thousandths of a child; null where none was adopted.</summary>
    public long? LimitE4 { get; init; }

    /// <summary>It was recorded where the portal keeps the allocations: the register's row was made with it.</summary>
    public bool CountsAtOnce { get; private set; }

    /// <summary>Whose primary spell ended with it; null if nobody's, and while it is planned.</summary>
    public string? FormerStaffId { get; private set; }
    public DateOnly? FormerStartsOn { get; private set; }

    /// <summary>When that spell was to end before: what counts again once this is withdrawn.</summary>
    public DateOnly? FormerUntil { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string WithdrawnBy { get; private set; } = "";

    /// <summary>Why it was taken back. Empty while it was not.</summary>
    public string WithdrawnBecause { get; private set; } = "";
    public long Version { get; private set; } = 1;

    /// <summary>A row of a file or of the register that says the same.</summary>
    public bool IsSame(Allocation row) => row.IsPrimary && row.ChildId == ChildId && row.StaffId == StaffId && row.StartsOn == StartsOn;

    /// <summary>Makes it count: the row that the register holds from now on. Whoever held the child until then does so no longer.</summary>
    public Allocation Count(Allocation? former)
    {
        (CountsAtOnce, FormerStaffId, FormerStartsOn, FormerUntil) = (true, former?.StaffId, former?.StartsOn, former?.Until);
        if (former is not null)
        {
            former.Until = StartsOn;
        }

        return new Allocation { ChildId = ChildId, StaffId = StaffId, StartsOn = StartsOn, Role = Allocation.Primary };
    }

    public void Withdraw(string because, string by, DateTimeOffset now) =>
        (WithdrawnAt, WithdrawnBy, WithdrawnBecause, Version) = (now, by, because, Version + 1);

    /// <summary>Gives the register back what was true before it counted.</summary>
    /// <param name="rows">Every row of the child.</param>
    /// <returns>The row to remove.</returns>
    public Allocation Uncount(IReadOnlyCollection<Allocation> rows)
    {
        var own = rows.FirstOrDefault(row => IsSame(row) && row.Until is null)
            ?? throw new FailedPreconditionException("ALLOCATION_OVER", "Another allocation followed on this one, or it has ended. Withdraw the later one first.");
        if (rows.FirstOrDefault(row => row.StaffId == FormerStaffId && row.StartsOn == FormerStartsOn && row.Until == StartsOn) is { } former)
        {
            former.Until = FormerUntil;
        }

        return own;
    }
}
