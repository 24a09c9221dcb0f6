using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Users;

public sealed partial class UserService
{
    /// <summary>Takes away a user's right to sign in. Repeated, it answers the same, whatever the etag.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.User> RevokeUser(V1.RevokeUserRequest request, ServerCallContext context)
    {
        var id = Require.Id(request.UserId, "user_id");
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == id, context.CancellationToken)
            ?? throw new NotFoundException("User", id);
        if (user.Revoked)
        {
            return user.ToProto();
        }

        user.RequireEtag(request.Etag);
        user.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(context.CancellationToken);

        return user.ToProto();
    }
}
