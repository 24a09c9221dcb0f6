using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>Every batch of events that changed a row raises the stamp.</summary>
public sealed class FactsChanged : IAfterBatch<CaseloadDb>
{
    public Task ApplyAsync(CaseloadDb db, IReadOnlyList<object> changedRowsBeforeAndAfter, CancellationToken ct) => FactsStamp.RaiseAsync(db, ct);
}
