using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Users;

public sealed partial class UserService
{
    /// <summary>Reads one user by id or subject. The portal asks as the system when someone signs in.</summary>
    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<V1.User> GetUser(V1.GetUserRequest request, ServerCallContext context)
    {
        var text = Require.Text(request.UserId, "user_id");
        var id = Guid.TryParse(text, out var parsed) ? parsed : Guid.Empty;

        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id || u.Subject == text, context.CancellationToken)
            ?? throw new NotFoundException("User", text);

        return user.ToProto();
    }
}
