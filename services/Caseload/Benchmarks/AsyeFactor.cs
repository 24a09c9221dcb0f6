using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Benchmarks;

/// <summary>What one FTE counts for in the assessed and supported year, from a day on until another is set. Kept for good, so that past days are made with theirs.</summary>
[Audited("ASYE factor", Key = nameof(FromOn))]
public sealed class AsyeFactor
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateOnly FromOn { get; init; }

    /// <summary>0.1 to 1.</summary>
    public required decimal Factor { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    /// <summary>The sign-in's subject of whoever set it.</summary>
    public required string SetBy { get; init; }
}
