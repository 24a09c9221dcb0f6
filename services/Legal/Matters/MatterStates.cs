using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Messaging.States;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>The current state of every matter with its spells, for rebuild and verify.</summary>
public sealed class MatterStates(LegalDb db) : IStateSource
{
    public async Task<IReadOnlyList<StateEnvelope>> ListAsync(string after, int size, CancellationToken ct)
    {
        var last = StatePlace.Read(after);
        await using var transaction = await db.BeginReadAsync(ct);
        var matters = await db.WholeMatters.AsNoTracking()
            .Where(matter => matter.Id > last).OrderBy(matter => matter.Id).Take(size).ToListAsync(ct);
        return [.. matters.Select(matter => StateEnvelopes.For(matter.ToEvent(), matter.Id, matter.Version))];
    }
}
