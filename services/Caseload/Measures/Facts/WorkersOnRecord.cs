namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>
/// What all workers on record say together. Without any leaver, leavers may have been left out; without anybody qualified, nobody is
/// refused a category for lack of a qualification.
/// </summary>
public sealed record WorkersOnRecord(bool AnyLeaver, bool AnyQualified)
{
    public static WorkersOnRecord Of(IReadOnlyCollection<WorkerFact> workers) =>
        new(workers.Any(worker => worker.Engaged.To is not null), workers.Any(worker => worker.HasRegistrationNumber || worker.QualifiedOn is not null));
}
