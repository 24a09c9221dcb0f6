using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Districts;

/// <summary>What the lists ask of one child with an open case.</summary>
internal sealed record ListedChild
{
    public required string ChildId { get; init; }

    public required CaseCategory Category { get; init; }

    public required HomeStanding Standing { get; init; }

    public string? HomeArea { get; init; }

    /// <summary>The case belongs to a unit of the caller's.</summary>
    public bool IsInScope { get; init; } = true;

    public bool HasWorker { get; init; }

    /// <summary>In proceedings; null if no matters are loaded.</summary>
    public bool? InProceedings { get; init; }

    /// <summary>In pre-proceedings; null if no matters are loaded.</summary>
    public bool? InPreProceedings { get; init; }

    public bool IsComplex { get; init; }

    public DateOnly? AssessmentDueOn { get; init; }

    /// <summary>The first day of the month of birth; null if not stated.</summary>
    public DateOnly? BornInMonth { get; init; }

    public string? FamilyRef { get; init; }
}
