using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>The chain in one database. Sealing, checking and removing are each a file of their own beside this one.</summary>
internal sealed partial class AuditChain<TDb>(string service, AuditLog log, IDbContextFactory<TDb> databases, AuditKey key, TimeProvider clock) : IAuditChain
    where TDb : DbContext
{
    public string Service => service;

    public AuditLog Log => log;

    public async Task<IReadOnlyList<AuditEntry>> ListAsync(AuditQuery query, (DateTimeOffset At, long Id)? before, int size, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var entries = db.Set<AuditEntry>().AsNoTracking().Where(e => e.At >= query.From && e.At < query.Until);
        if (before is var (at, id))
        {
            entries = entries.Where(e => e.At < at || (e.At == at && e.Id < id));
        }

        if (query.Who.Length > 0)
        {
            var who = Part(query.Who);
            entries = entries.Where(e => EF.Functions.Like(e.Subject, who, Escape) || EF.Functions.Like(e.Name, who, Escape));
        }

        if (query.What.Length > 0)
        {
            var what = Part(query.What);
            entries = entries.Where(e => EF.Functions.Like(e.Key, what, Escape) || EF.Functions.Like(e.Kind, what, Escape) || EF.Functions.Like(e.Reference, what, Escape));
        }

        if (query.Action.Length > 0)
        {
            entries = entries.Where(e => e.Action == query.Action);
        }

        return await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(size).ToListAsync(ct);
    }

    private const string Escape = "\\";

    private static string Part(string text) =>
        $"%{text.Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal).Replace("_", Escape + "_", StringComparison.Ordinal)}%";
}
