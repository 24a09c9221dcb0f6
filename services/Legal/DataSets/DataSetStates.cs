using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Legal.DataSets;

/// <summary>The current state of every data set, for rebuild and verify: a handful, on one page.</summary>
public sealed class DataSetStates(LegalDb db) : IStateSource
{
    public async Task<IReadOnlyList<StateEnvelope>> ListAsync(string after, int size, CancellationToken ct)
    {
        if (after.Length > 0)
        {
            return [];
        }

        var sets = await db.DataSets.AsNoTracking().OrderBy(set => set.Name).ToListAsync(ct);
        return sets.ConvertAll(set => StateEnvelopes.For(set.ToEvent(), set.Id, set.Version));
    }
}
