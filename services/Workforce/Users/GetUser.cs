using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Users;

public sealed partial class UserService
{
    /// <summary>Reads one user by id or subject. The portal asks as the system whether a session may go on.</summary>
    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<V1.User> GetUser(V1.GetUserRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var text = Require.Text(request.UserId, "user_id");
        var id = Guid.TryParse(text, out var parsed) ? parsed : Guid.Empty;

        // A subject may look like another user's id: the subject is what an issuer vouches for, so it comes first.
        var found = await db.Users.AsNoTracking().Where(u => u.Id == id || u.Subject == text).ToListAsync(ct);
        var user = found.OrderByDescending(u => u.Subject == text).FirstOrDefault() ?? throw new NotFoundException("User", text);
        return user.ToProto(await LastSignInAsync(user.Subject, ct));
    }

    private Task<DateTimeOffset?> LastSignInAsync(string subject, CancellationToken ct) =>
        db.Arrivals.Where(arrival => arrival.Subject == subject).Select(arrival => (DateTimeOffset?)arrival.LastAt).SingleOrDefaultAsync(ct);
}
