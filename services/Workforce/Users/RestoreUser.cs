using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Users;

public sealed partial class UserService
{
    /// <summary>Gives a revoked user the right to sign in again. Repeated, it answers the same, whatever the etag.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.User> RestoreUser(V1.RestoreUserRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var reason = Require.Text(request.Reason, "reason", LongestReason);
        var user = await ReadForChangeAsync(request.UserId, ct);
        if (!user.Revoked)
        {
            return user.ToProto();
        }

        user.RequireEtag(request.Etag);
        user.Restore(reason, await ActorAsync(context), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);

        return user.ToProto();
    }
}
