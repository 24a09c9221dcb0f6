using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Messaging.States;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Workforce.People;

/// <summary>The current state of every worker with their time away, for rebuild and verify.</summary>
public sealed class WorkerStates(WorkforceDb db) : IStateSource
{
    public async Task<IReadOnlyList<StateEnvelope>> ListAsync(string after, int size, CancellationToken ct)
    {
        var last = StatePlace.Read(after);
        var workers = await db.WholeWorkers.AsNoTracking()
            .Where(worker => worker.Id > last).OrderBy(worker => worker.Id).Take(size).ToListAsync(ct);
        return [.. workers.Select(worker => StateEnvelopes.For(worker.ToEvent(), worker.Id, worker.Version))];
    }
}
