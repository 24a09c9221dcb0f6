using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Users;

public sealed partial class UserService
{
    /// <summary>Enters a user. A demo user can not be made here: those sign in without a password.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.User> CreateUser(V1.CreateUserRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var asked = request.User ?? throw new InvalidArgumentException("user", "user is required.");
        var now = clock.GetUtcNow();
        var user = User.Enter(Require.Text(asked.Subject, "user.subject"), await RequireDetailsAsync(asked, ct), now);

        return await db.RecordOnceAsync(request.RequestId, () => EnterAsync(user, ct), V1.User.Parser, now, context);
    }

    private async Task<V1.User> EnterAsync(User user, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(u => u.Subject == user.Subject, ct))
        {
            throw new AlreadyExistsException("User", user.Subject);
        }

        db.Users.Add(user);
        return user.ToProto();
    }
}
