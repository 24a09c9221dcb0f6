using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging.Sending;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Messaging.States;

internal sealed class StateOwner<TDb>(OwnedEvents<TDb> owned, IDbContextFactory<TDb> databases, IServiceScopeFactory scopes) : IStateOwner
    where TDb : MessagingDb
{
    public bool Owns(string type) => owned.Sources.ContainsKey(type);

    public async Task<IReadOnlyList<StateEnvelope>> ListAsync(string type, string after, int size, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await databases.CreateDbContextAsync(ct);
        var epoch = (await db.Epochs.AsNoTracking().SingleAsync(ct)).Value;
        var source = (IStateSource)scope.ServiceProvider.GetRequiredService(owned.Sources[type]);
        var states = await source.ListAsync(after, size, ct);
        foreach (var state in states)
        {
            state.Epoch = epoch;
        }

        return states;
    }
}
