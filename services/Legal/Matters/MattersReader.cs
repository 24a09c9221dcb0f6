using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Legal.Organisation;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>Gives all matters as they stand on a day, kept while nothing changes: a stage and a clock are worked out and not stored.</summary>
internal sealed class MattersReader(IDbContextFactory<LegalDb> databases) : IDisposable
{
    private const int MostDays = 4;

    private readonly KeptReadings<LegalDb, MattersOnDay> kept = new(databases, MostDays, ReadAsync);

    public Task<MattersOnDay> ReadAsync(DateOnly day, CancellationToken ct) => kept.ReadAsync(day, ct);

    public void Dispose() => kept.Dispose();

    private static async Task<MattersOnDay> ReadAsync(LegalDb db, DateOnly day, CancellationToken ct)
    {
        var rows = await db.ReadUnitRowsAsync(ct);
        var units = new UnitsInScope(new Caller("", Roles.System, []), LegalReads.ToTree(rows), rows.Select(unit => (unit.Code, unit.Name)));
        var stored = await db.WholeMatters.AsNoTracking().OrderBy(matter => matter.MatterRef).ToListAsync(ct);
        var names = await db.ReadNamesAsync(stored, ct);
        var matters = stored.ConvertAll(matter =>
        {
            var proto = matter.ToProto(day, units, names);
            proto.Directions.Clear();
            return proto;
        }).ToLookup(matter => matter.Stage is not (V1.MatterStage.Closed or V1.MatterStage.NotOpened));
        return new MattersOnDay([.. matters[true]], [.. matters[false]], await db.LastLoadedDayAsync(ct));
    }
}
