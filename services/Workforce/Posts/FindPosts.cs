using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Searching;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Posts;

public sealed partial class PostService
{
    /// <summary>Finds posts of the caller's scope by number.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager)]
    public override async Task<V1.FindPostsResponse> FindPosts(V1.FindPostsRequest request, ServerCallContext context)
    {
        var text = SearchText.Read(request.Text, "text");
        var units = (await organisations.ReadAsync(context.CancellationToken)).For(context.Caller());
        var wanted = units.IdsBelow("");
        var names = await db.OrgUnits.AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Details.Name, context.CancellationToken);
        var posts = await db.Posts.AsNoTracking().Where(post => wanted.Contains(post.Details.OrgUnitId))
            .Select(post => new { post.PostNo, post.Details.Title, post.Details.OrgUnitId }).ToListAsync(context.CancellationToken);

        var (best, total) = SearchText.Best(posts, one => text.Of(one.PostNo), one => one.PostNo, request.PageSize);
        return new V1.FindPostsResponse
        {
            Found =
            {
                best.Select(one => new V1.FoundPost
                {
                    PostNo = one.Found.PostNo,
                    Title = one.Found.Title,
                    OrgUnitCode = units.CodeOf(one.Found.OrgUnitId) ?? "",
                    OrgUnitName = names.GetValueOrDefault(one.Found.OrgUnitId, ""),
                    Exact = one.Fit is Fit.Exact,
                }),
            },
            Total = total,
        };
    }
}
