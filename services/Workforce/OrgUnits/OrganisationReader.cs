using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Workforce.OrgUnits;

/// <summary>Gives the organisation as it is now, read once and kept while nothing changes: a council has hundreds of units at most.</summary>
public sealed class OrganisationReader(IDbContextFactory<WorkforceDb> databases) : IDisposable
{
    private readonly KeptReadings<WorkforceDb, Organisation> kept = new(
        databases, days: 1, async (db, _, ct) => new Organisation(await db.OrgUnits.AsNoTracking().OrderBy(unit => unit.Position).ToListAsync(ct)));

    // The same on every day: units say themselves from when until when they exist.
    public Task<Organisation> ReadAsync(CancellationToken ct) => kept.ReadAsync(default, ct);

    public void Dispose() => kept.Dispose();
}
