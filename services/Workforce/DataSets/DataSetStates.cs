using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Messaging.States;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Workforce.DataSets;

/// <summary>The current state of every dataSet, for rebuild and verify.</summary>
public sealed class DataSetStates(WorkforceDb db) : IStateSource
{
    public async Task<IReadOnlyList<StateEnvelope>> ListAsync(string after, int size, CancellationToken ct)
    {
        var last = StatePlace.Read(after);
        var dataSets = await db.DataSets.AsNoTracking().Where(dataSet => dataSet.Id > last).OrderBy(dataSet => dataSet.Id).Take(size).ToListAsync(ct);
        return [.. dataSets.Select(dataSet => StateEnvelopes.For(dataSet.ToEvent(), dataSet.Id, dataSet.Version))];
    }
}
