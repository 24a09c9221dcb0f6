using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

internal sealed partial class AuditChain<TDb>
{
    private const int AtOnce = 1000;

    public async Task<int> SealAsync(CancellationToken ct)
    {
        var total = 0;
        while (await SealSomeAsync(ct) is > 0 and var done)
        {
            total += done;
        }

        return total;
    }

    // Entries and head in one transaction: a sealer killed anywhere leaves both as they were.
    private async Task<int> SealSomeAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);

        // Looked for first without a transaction, which on SQLite would take the only writer's place every second.
        if (!await Unsealed(db).AnyAsync(ct))
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var head = await db.Set<AuditHead>().SingleAsync(ct);
        var waiting = await Unsealed(db).OrderBy(e => e.Id).Take(AtOnce).ToListAsync(ct);
        var now = clock.GetUtcNow();
        await using (var command = Update(db))
        {
            foreach (var entry in waiting)
            {
                var hash = AuditSeal.Of(entry, now, head.Hash, key.Value);
                command.Parameters["@number"].Value = head.Number + 1;
                command.Parameters["@previous"].Value = head.Hash;
                command.Parameters["@hash"].Value = hash;
                command.Parameters["@sealed"].Value = now.UtcTicks;
                command.Parameters["@id"].Value = entry.Id;
                await command.ExecuteNonQueryAsync(ct);
                (head.Number, head.Hash) = (head.Number + 1, hash);
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return waiting.Count;
    }

    private static IQueryable<AuditEntry> Unsealed(TDb db) => db.Set<AuditEntry>().AsNoTracking().Where(e => e.Number == null);

    // One prepared statement for all: a chain must not fall behind an import.
    private static DbCommand Update(TDb db)
    {
        var command = db.Command("""UPDATE "AuditEntries" SET "Number" = @number, "Previous" = @previous, "Hash" = @hash, "SealedAt" = @sealed WHERE "Id" = @id""");
        foreach (var name in (ReadOnlySpan<string>)["@number", "@previous", "@hash", "@sealed", "@id"])
        {
            command.Add(name);
        }

        return command;
    }
}
