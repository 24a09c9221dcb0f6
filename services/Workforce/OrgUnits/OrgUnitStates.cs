using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Messaging.States;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Workforce.OrgUnits;

/// <summary>The current state of every unit, for rebuild and verify.</summary>
public sealed class OrgUnitStates(WorkforceDb db) : IStateSource
{
    public async Task<IReadOnlyList<StateEnvelope>> ListAsync(string after, int size, CancellationToken ct)
    {
        var last = StatePlace.Read(after);
        var units = await db.OrgUnits.AsNoTracking().Where(unit => unit.Id > last).OrderBy(unit => unit.Id).Take(size).ToListAsync(ct);
        return [.. units.Select(unit => StateEnvelopes.For(unit.ToEvent(), unit.Id, unit.Version))];
    }
}
