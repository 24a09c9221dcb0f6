using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Workforce.People;

/// <summary>Gives everybody as they stand on a day, by staff number, kept while nothing changes: where somebody works on a day is worked out and not stored.</summary>
internal sealed class PeopleReader(IDbContextFactory<WorkforceDb> databases) : IDisposable
{
    private const int MostDays = 4;

    private readonly KeptReadings<WorkforceDb, IReadOnlyList<PersonLine>> kept = new(databases, MostDays, ReadAsync);

    public Task<IReadOnlyList<PersonLine>> ReadAsync(DateOnly day, CancellationToken ct) => kept.ReadAsync(day, ct);

    public void Dispose() => kept.Dispose();

    private static async Task<IReadOnlyList<PersonLine>> ReadAsync(WorkforceDb db, DateOnly day, CancellationToken ct)
    {
        var workers = await db.Workers.AsNoTracking().OrderBy(worker => worker.StaffId).Select(worker => new { worker.Id, worker.StaffId, worker.Details }).ToListAsync(ct);
        var places = await db.ReadPlacesAsync(null, ct);
        var leavings = await db.Workers.AsNoTracking().SelectMany(worker => worker.Leavings, (worker, leaving) => new { worker.Id, Leaving = leaving })
            .Where(one => one.Leaving.Standing == V1.PlanStanding.Planned || one.Leaving.Standing == V1.PlanStanding.Contradicted || one.Leaving.Standing == V1.PlanStanding.Set)
            .ToDictionaryAsync(one => one.Id, one => one.Leaving, ct);
        return workers.ConvertAll(worker => new PersonLine(worker.StaffId, worker.Details, [.. places[worker.Id]], leavings.GetValueOrDefault(worker.Id), day));
    }
}
