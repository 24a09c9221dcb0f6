using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

internal sealed partial class AuditChain<TDb>
{
    public async Task<long> RemoveBeforeAsync(DateTimeOffset time, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var head = await db.Set<AuditHead>().SingleAsync(ct);

        // A piece off the beginning: up to the first entry that is to stay, whatever stands behind that.
        var stays = await db.Set<AuditEntry>().Where(e => e.Number != null && e.At >= time).MinAsync(e => e.Number, ct) ?? (head.Number + 1);
        var last = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.Number != null && e.Number < stays).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        if (last is not { Number: { } number, Hash: { } hash })
        {
            return 0;
        }

        var removed = number - head.StartNumber;
        (head.StartNumber, head.StartHash) = (number, hash);
        db.Set<AuditEntry>().Add(new AuditEntry
        {
            At = clock.GetUtcNow(),
            Subject = $"system:{service}",
            Role = Roles.System,
            Action = "RemoveOldEntries",
            Kind = "audit log",
            Key = log.ToString(),
            After = JsonSerializer.Serialize(new SortedDictionary<string, string> { ["LastRemoved"] = AuditText.Of(number)!, ["Hash"] = Convert.ToHexStringLower(hash) }),
        });
        await db.SaveChangesAsync(ct);
        await db.Set<AuditEntry>().Where(e => e.Number <= number).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return removed;
    }
}
