using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.Posts;

public sealed partial class PostService
{
    /// <summary>Reads one post with who fills it. One outside the caller's scope is answered as if it did not exist.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager, Roles.Administrator, Roles.System)]
    public override async Task<V1.Post> GetPost(V1.GetPostRequest request, ServerCallContext context)
    {
        var (id, postNo) = IdOrKey.Read(request.PostId, "post_id");

        var post = await db.WholePosts.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id || p.PostNo == postNo, context.CancellationToken);
        var units = (await organisations.ReadAsync(context.CancellationToken)).For(context.Caller());

        return post is not null && units.CodeOf(post.Details.OrgUnitId) is { } code
            ? post.ToProto(code, LondonTime.Today(clock))
            : throw new NotFoundException("Post", request.PostId);
    }
}
