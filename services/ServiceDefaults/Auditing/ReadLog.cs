using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

internal sealed class ReadLog<TDb>(string service, IDbContextFactory<TDb> databases, TimeProvider clock) : IReadLog
    where TDb : ReadsDb
{
    public string Service => service;

    public async Task WriteAsync(AuditedCall call, IReadOnlyList<string> references, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Entries.Add(new AuditEntry
        {
            At = clock.GetUtcNow(),
            Subject = call.By.Subject,
            Name = call.By.Name,
            Role = call.By.Role,
            Action = call.Action,
            Kind = "read",
            Key = string.Join(' ', references),
        });
        await db.SaveChangesAsync(ct);
    }
}
