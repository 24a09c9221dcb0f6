using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.Posts;

public sealed partial class PostService
{
    /// <summary>Takes a recorded start back. It is kept with the reason.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager)]
    public override async Task<V1.Post> WithdrawStart(V1.WithdrawStartRequest request, ServerCallContext context)
    {
        var because = Require.Text(request.Reason, "reason", LongestText);
        var staffId = Require.Text(request.StaffId, "staff_id", LongestText).ToUpperInvariant();
        var (post, code) = await ReadForChangeAsync(request.PostId, request.Etag, context);
        post.WithdrawStart(staffId, because, clock.GetUtcNow());
        await db.SaveChangesAsync(context.CancellationToken);

        return post.ToProto(code, LondonTime.Today(clock));
    }
}
