using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Legal.Matters;
using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Legal.Workload;

/// <summary>Gives the dates of every matter that ever counted as open work, with its unit, kept while nothing changes.</summary>
internal sealed class DatesReader(IDbContextFactory<LegalDb> databases) : IDisposable
{
    private readonly KeptReadings<LegalDb, IReadOnlyList<(string Unit, MatterDates Dates)>> kept = new(databases, days: 1, (db, _, ct) => ReadAsync(db, ct));

    public Task<IReadOnlyList<(string Unit, MatterDates Dates)>> ReadAsync(CancellationToken ct) => kept.ReadAsync(default, ct);

    public void Dispose() => kept.Dispose();

    private static async Task<IReadOnlyList<(string Unit, MatterDates Dates)>> ReadAsync(LegalDb db, CancellationToken ct)
    {
        var matters = await db.Matters.AsNoTracking().AsSplitQuery().Include(matter => matter.Children)
            .Where(matter => matter.Details.PreProceedingsOn != null || matter.Details.IssuedOn != null).ToListAsync(ct);
        return matters.ConvertAll(matter => (matter.Details.OrgUnit, matter.Dates()));
    }
}
