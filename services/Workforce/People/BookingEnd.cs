namespace WorkforcePlatform.Workforce.People;

/// <summary>A booking's new last day that somebody recorded: earlier, later or the first. Only the <see cref="Worker"/> changes it; confirmed or withdrawn, it is kept.</summary>
public sealed class BookingEnd
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The first day no longer booked.</summary>
    public required DateOnly Until { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The sign-in's subject of whoever recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The first day no longer booked as it stood before: what counts again once this is withdrawn.</summary>
    public DateOnly? UntilBefore { get; init; }
    public V1.PlanStanding Standing { get; private set; }

    /// <summary>Why it was taken back. Empty while it was not.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    internal void Become(V1.PlanStanding standing, string because = "") => (Standing, WithdrawnBecause) = (standing, because);
}
