using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Annotations;

/// <summary>What happened on a day that may explain a chart: the same for every unit. Kept for good, also when it is withdrawn.</summary>
[Audited("annotation", Key = nameof(Text))]
public sealed class Annotation
{
    /// <summary>Longer words would cover the chart that they explain.</summary>
    public const int LongestText = 40;

    /// <summary>Those that council papers of these years explain their figures with.</summary>
    public static IReadOnlyList<(DateOnly On, string Text)> OfTheHouse { get; } =
    [
        (new(2008, 4, 1), "Public Law Outline"),
        (new(2008, 11, 11), "Peter Connolly"),
    ];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateOnly On { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The sign-in's subject of whoever added it.</summary>
    public required string AddedBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string WithdrawnBy { get; private set; } = "";

    /// <summary>Empty while it is not withdrawn.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    public long Version { get; private set; } = 1;

    public void Withdraw(string because, string by, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
        {
            throw new FailedPreconditionException("ANNOTATION_WITHDRAWN", "This annotation was withdrawn already.");
        }

        (WithdrawnAt, WithdrawnBy, WithdrawnBecause, Version) = (now, by, because, Version + 1);
    }
}
