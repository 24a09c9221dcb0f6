using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.Posts;

public sealed partial class PostService
{
    /// <summary>Lists the posts of a unit and below, or of the caller's whole scope, by number.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager, Roles.Administrator, Roles.System)]
    public override async Task<V1.ListPostsResponse> ListPosts(V1.ListPostsRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var on = Require.OptionalDate(request.On, "on");
        var after = PageToken.PlaceIn(request, 1)?[0] ?? "";
        var units = (await organisations.ReadAsync(context.CancellationToken)).For(context.Caller());
        var wanted = units.IdsBelow(request.Unit);
        wanted = request.UnitAlone ? wanted.FindAll(id => string.Equals(units.CodeOf(id), request.Unit, StringComparison.OrdinalIgnoreCase)) : wanted;

        var posts = db.WholePosts.AsNoTracking().Where(p => wanted.Contains(p.Details.OrgUnitId));
        posts = on is { } day
            ? posts.Where(p => p.Details.EffectiveFrom <= day && (p.Details.EffectiveUntil == null || p.Details.EffectiveUntil > day))
            : posts;
        posts = request.UnconfirmedStarts
            ? posts.Where(p => p.Starts.Any(start => start.Standing == V1.PlanStanding.Planned || start.Standing == V1.PlanStanding.Contradicted))
            : posts;
        var page = await posts.Where(p => string.Compare(p.PostNo, after) > 0).OrderBy(p => p.PostNo).Take(size + 1).ToListAsync(context.CancellationToken);

        var today = LondonTime.Today(clock);
        var response = new V1.ListPostsResponse();
        response.Posts.AddRange(page.Take(size).Select(p => p.ToProto(units.CodeOf(p.Details.OrgUnitId)!, today)));
        await NameHoldersAsync(response.Posts, context.CancellationToken);
        if (page.Count > size)
        {
            response.NextPageToken = PageToken.After(request, page[size - 1].PostNo);
        }

        return response;
    }

    private async Task NameHoldersAsync(IReadOnlyCollection<V1.Post> posts, CancellationToken ct)
    {
        var occupancies = posts.SelectMany(post => post.Occupancies).ToList();
        var staffIds = occupancies.Select(one => one.StaffId).Distinct().ToList();
        var names = await db.Workers.AsNoTracking().Where(worker => EF.Parameter(staffIds).Contains(worker.StaffId))
            .ToDictionaryAsync(worker => worker.StaffId, worker => worker.Details.Name, ct);
        occupancies.ForEach(one => one.WorkerName = names.GetValueOrDefault(one.StaffId, ""));
    }
}
