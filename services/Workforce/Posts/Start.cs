namespace WorkforcePlatform.Workforce.Posts;

/// <summary>A start on a vacant post that somebody recorded. Only its <see cref="Post"/> changes it; confirmed or withdrawn, it is kept.</summary>
public sealed class Start
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>In upper case. The number may be nobody's yet.</summary>
    public required string StaffId { get; init; }
    public required string Name { get; init; }

    /// <summary>Ten-thousandths of full time.</summary>
    public required int FteE4 { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The sign-in's subject of whoever recorded it.</summary>
    public required string RecordedBy { get; init; }
    public V1.PlanStanding Standing { get; private set; }

    /// <summary>The time in the post that it made, where it counts at once.</summary>
    public Guid? OccupancyId { get; private set; }

    /// <summary>Why it was taken back. Empty while it was not.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    internal void Become(V1.PlanStanding standing, string because = "") => (Standing, WithdrawnBecause) = (standing, because);

    internal void Set(Guid occupancyId) => (Standing, OccupancyId) = (V1.PlanStanding.Set, occupancyId);
}
