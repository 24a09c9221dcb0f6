using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>A number that changes, in the same transaction, whenever a fact does: what was worked out under it is still true while it stands.</summary>
public sealed class FactsStamp
{
    public int Id { get; init; } = 1;

    public long Value { get; set; } = 1;

    /// <summary>Marks that facts changed. Saved by the caller.</summary>
    public static async Task RaiseAsync(CaseloadDb db, CancellationToken ct) => (await db.FactsStamps.SingleAsync(ct)).Value++;
}
