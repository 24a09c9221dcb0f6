using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Users;

public sealed partial class UserService
{
    /// <summary>Takes away a user's right to sign in. Repeated, it answers the same, whatever the etag.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.User> RevokeUser(V1.RevokeUserRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var reason = request.Reason.Length == 0 ? "" : Require.Text(request.Reason, "reason", LongestReason);
        var user = await ReadForChangeAsync(request.UserId, ct);
        if (user.Revoked)
        {
            return user.ToProto();
        }

        user.RequireEtag(request.Etag);
        await RequireAnotherAdministratorAsync(user, ct);
        user.Revoke(reason, await ActorAsync(context), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);

        return user.ToProto();
    }
}
