using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging.Receiving;
using WorkforcePlatform.Messaging.States;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Messaging.Operations;

internal sealed class ProjectionMaintenance<TDb>(
    ConsumedEvents<TDb> consumed,
    EventConsumer<TDb> consumer,
    BatchWriter<TDb> writer,
    StateFeedReader feed,
    IDbContextFactory<TDb> databases,
    IServiceScopeFactory scopes) : IProjectionMaintenance
    where TDb : MessagingDb
{
    private const int MostExamples = 10;
    private const int DropsAtOnce = 500;

    public string Service => consumed.Service;

    public bool Projects(string type) => consumer.Handles(type);

    public async Task<IReadOnlyList<ProjectionCheck>> VerifyAsync(CancellationToken ct)
    {
        var checks = new List<ProjectionCheck>();
        foreach (var projected in consumed.Projections)
        {
            checks.Add(await VerifyAsync(projected, ct));
        }

        await using var scope = scopes.CreateAsyncScope();
        foreach (var type in consumed.DerivedChecks)
        {
            var derived = (IDerivedCheck)scope.ServiceProvider.GetRequiredService(type);
            var check = await derived.CheckAsync(ct);
            (check.Service, check.Projection) = (Service, derived.Name);
            checks.Add(check);
        }

        return checks;
    }

    public async Task<RebuildProjectionResponse> RebuildAsync(string type, CancellationToken ct)
    {
        var unseen = new Dictionary<ProjectedType<TDb>, HashSet<Guid>>();
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            // Read before the first page: a row that arrives later is new, not surplus.
            foreach (var projected in consumed.Projections.Where(p => p.Type == type))
            {
                unseen[projected] = await projected.StoredIdsAsync(db, ct);
            }
        }

        var response = new RebuildProjectionResponse();
        await foreach (var events in feed.PagesAsync(type, ct))
        {
            response.Applied += await consumer.ConsumeAsync(events, again: true, ct);
            foreach (var ids in unseen.Values)
            {
                ids.ExceptWith(events.Select(e => e.Subject));
            }
        }

        foreach (var (projected, ids) in unseen)
        {
            foreach (var some in ids.Chunk(DropsAtOnce))
            {
                response.Dropped += await writer.DropAsync(projected, some, ct);
            }
        }

        return response;
    }

    private async Task<ProjectionCheck> VerifyAsync(ProjectedType<TDb> projected, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var check = new ProjectionCheck { Service = Service, Projection = projected.Type };
        var unseen = await projected.StoredIdsAsync(db, ct);
        await foreach (var events in feed.PagesAsync(projected.Type, ct))
        {
            unseen.ExceptWith(events.Select(e => e.Subject));
            check.Compared += events.Count;
            foreach (var (id, difference) in await projected.CompareAsync(db, events, ct))
            {
                Add(check, id, difference);
            }
        }

        foreach (var id in unseen)
        {
            Add(check, id, "its owner does not have it");
        }

        return check;
    }

    private static void Add(ProjectionCheck check, Guid id, string difference)
    {
        check.Different++;
        if (check.Examples.Count < MostExamples)
        {
            check.Examples.Add($"{id}: {difference}");
        }
    }
}
