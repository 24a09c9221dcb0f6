using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Users;

/// <summary>Keeps users, their roles and their units, and decides who comes in.</summary>
public sealed partial class UserService(WorkforceDb db, TimeProvider clock, ILogger<UserService> logger) : V1.UserService.UserServiceBase
{
    private const int LongestReason = 500;

    private async Task<User> ReadForChangeAsync(string userId, CancellationToken ct)
    {
        var id = Require.Id(userId, "user_id");
        return await db.Users.SingleOrDefaultAsync(u => u.Id == id, ct) ?? throw new NotFoundException("User", id);
    }

    private async Task<Actor> ActorAsync(ServerCallContext context)
    {
        var subject = context.Caller().Subject;
        var name = await db.Users.Where(u => u.Subject == subject).Select(u => u.Name).SingleOrDefaultAsync(context.CancellationToken);
        return new Actor(subject, name ?? subject);
    }

    // Somebody must be left who can let others in, by the same way of signing in.
    private async Task RequireAnotherAdministratorAsync(User user, CancellationToken ct)
    {
        if (user.IsAdministrator && !await db.Users.AnyAsync(u => u.Id != user.Id && u.Role == V1.Role.Administrator && !u.Revoked && u.Demo == user.Demo, ct))
        {
            throw new FailedPreconditionException("LAST_ADMINISTRATOR", "This is the last administrator who can sign in. Enter another one first.");
        }
    }

    private async Task<UserDetails> RequireDetailsAsync(V1.User asked, CancellationToken ct) => new(
        Require.Text(asked.Name, "user.name"),
        Enum.IsDefined(asked.Role) && asked.Role != V1.Role.Unspecified ? asked.Role : throw new InvalidArgumentException("user.role", "user.role is required."),
        await RequireUnitsAsync(asked.RootUnits, ct),
        asked.StaffId.Length == 0 ? "" : Require.Text(asked.StaffId, "user.staff_id").ToUpperInvariant());

    private async Task<List<string>> RequireUnitsAsync(IReadOnlyCollection<string> units, CancellationToken ct)
    {
        var tree = await db.ReadOrgTreeAsync(ct);
        return units.FirstOrDefault(unit => !tree.Contains(unit)) is { } unknown
            ? throw new InvalidArgumentException("user.root_units", $"There is no unit {unknown}.")
            : [.. units.Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
