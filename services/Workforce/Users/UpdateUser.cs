using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Users;

public sealed partial class UserService
{
    /// <summary>Changes what an administrator says of a user. Nobody changes their own role, and one administrator is always left.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.User> UpdateUser(V1.UpdateUserRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var asked = request.User ?? throw new InvalidArgumentException("user", "user is required.");
        var details = await RequireDetailsAsync(asked, ct);
        var user = await ReadForChangeAsync(asked.Id, ct);
        user.RequireEtag(asked.Etag);
        if (details.Role != V1.Role.Administrator)
        {
            await RequireAnotherAdministratorAsync(user, ct);
        }

        user.Change(details, await ActorAsync(context), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);

        return user.ToProto();
    }
}
