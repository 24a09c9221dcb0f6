using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Organisation;

/// <summary>Gives the units that a caller may see, read once and kept while nothing changes.</summary>
internal sealed class UnitsReader(IDbContextFactory<LegalDb> databases) : IDisposable
{
    private readonly KeptReadings<LegalDb, IReadOnlyList<UnitRow>> kept = new(databases, days: 1, async (db, _, ct) => await db.ReadUnitRowsAsync(ct));

    public async Task<UnitsInScope> ReadAsync(Caller caller, CancellationToken ct)
    {
        var units = await kept.ReadAsync(default, ct);
        return new UnitsInScope(caller, LegalReads.ToTree(units), units.Select(unit => (unit.Code, unit.Name)));
    }

    public void Dispose() => kept.Dispose();
}
