namespace WorkforcePlatform.Workforce.People;

/// <summary>A leaving that somebody recorded. Only its <see cref="Worker"/> changes it; confirmed or withdrawn, it is kept.</summary>
public sealed class Leaving
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The first day no longer here.</summary>
    public required DateOnly Until { get; init; }
    public required string Reason { get; init; }
    public required string Destination { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The sign-in's subject of whoever recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The first day no longer here as it stood before: what counts again once this is withdrawn.</summary>
    public DateOnly? UntilBefore { get; init; }
    public V1.PlanStanding Standing { get; private set; }

    /// <summary>Why it was taken back. Empty while it was not.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    internal void Become(V1.PlanStanding standing, string because = "") => (Standing, WithdrawnBecause) = (standing, because);
}
