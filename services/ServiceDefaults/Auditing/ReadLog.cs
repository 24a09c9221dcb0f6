using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

internal sealed class ReadLog<TDb>(string service, IDbContextFactory<TDb> databases, TimeProvider clock) : IReadLog
    where TDb : ReadsDb
{
    public string Service => service;

    public async Task WriteAsync(AuditedCall call, IReadOnlyList<string> references, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        // A reason is given for a change, which has an entry of its own; being shown the answer needs none.
        db.Entries.Add((call with { Why = "" }).ToEntry(clock.GetUtcNow(), "read", string.Join(' ', references)));
        await db.SaveChangesAsync(ct);
    }
}
