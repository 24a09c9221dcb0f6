namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>Every dated fact the measures of one authority are made of. Ended ones stay in: any past day can be asked for.</summary>
public sealed record CaseloadFacts
{
    private readonly WorkersOnRecord? onRecord;

    public IReadOnlyCollection<UnitFact> Units { get; init; } = [];

    public IReadOnlyCollection<PostFact> Posts { get; init; } = [];

    public IReadOnlyCollection<OccupancyFact> Occupancies { get; init; } = [];

    public IReadOnlyCollection<WorkerFact> Workers { get; init; } = [];

    /// <summary>Given where <see cref="Workers"/> are some of the installation's workers only.</summary>
    public WorkersOnRecord OnRecord
    {
        get => onRecord ?? WorkersOnRecord.Of(Workers);
        init => onRecord = value;
    }

    public IReadOnlyCollection<AgencyAssignmentFact> AgencyAssignments { get; init; } = [];

    public IReadOnlyCollection<AbsenceFact> Absences { get; init; } = [];

    public IReadOnlyCollection<ReductionFact> Reductions { get; init; } = [];

    public IReadOnlyCollection<CaseFact> Cases { get; init; } = [];

    public IReadOnlyCollection<AllocationFact> Allocations { get; init; } = [];

    public IReadOnlyCollection<MatterFact> Matters { get; init; } = [];
}
