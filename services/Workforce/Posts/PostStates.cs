using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Messaging.States;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Workforce.Posts;

/// <summary>The current state of every post with its occupancies, for rebuild and verify.</summary>
public sealed class PostStates(WorkforceDb db) : IStateSource
{
    public async Task<IReadOnlyList<StateEnvelope>> ListAsync(string after, int size, CancellationToken ct)
    {
        var last = StatePlace.Read(after);
        var posts = await db.WholePosts.AsNoTracking()
            .Where(post => post.Id > last).OrderBy(post => post.Id).Take(size).ToListAsync(ct);
        return [.. posts.Select(post => StateEnvelopes.For(post.ToEvent(), post.Id, post.Version))];
    }
}
