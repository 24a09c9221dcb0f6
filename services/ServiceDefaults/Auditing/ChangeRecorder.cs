using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>Adds an entry for each audited thing that a save changes, to that same save: no change without its entry, no entry without its change.</summary>
internal sealed class ChangeRecorder(TimeProvider clock, IEnumerable<HostedServiceName> hosted) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Forget(eventData.Context);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    private void Record(DbContext? context)
    {
        if (context is not ServiceDb db)
        {
            return;
        }

        var call = AuditedCall.Current ?? new AuditedCall(new Caller($"system:{hosted.FirstOrDefault()?.Name ?? "platform"}", Roles.System, []), "");
        db.ChangeTracker.DetectChanges();
        var now = clock.GetUtcNow();
        db.AuditEntries.AddRange(AuditedChange.In(db, andNew: !call.ChangesOnly).Select(change => change.ToEntry(call, now)).ToList());
    }

    // A save that failed may be tried again on the same context; its entries are then made anew.
    private static void Forget(DbContext? context)
    {
        foreach (var entry in context?.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State is EntityState.Added).ToList() ?? [])
        {
            entry.State = EntityState.Detached;
        }
    }
}
