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
        var user = new User
        {
            Subject = Require.Text(asked.Subject, "user.subject"),
            Name = Require.Text(asked.Name, "user.name"),
            Role = Enum.IsDefined(asked.Role) && asked.Role != V1.Role.Unspecified
                ? asked.Role
                : throw new InvalidArgumentException("user.role", "user.role is required."),
            RootUnits = await RequireUnitsAsync(asked.RootUnits, ct),
            StaffId = asked.StaffId.Length == 0 ? "" : Require.Text(asked.StaffId, "user.staff_id").ToUpperInvariant(),
            CreatedAt = now,
        };

        if (request.RequestId.Length == 0)
        {
            var entered = await EnterAsync(user, ct);
            await db.SaveChangesAsync(ct);
            return entered;
        }

        var key = $"{context.Caller().Subject}/{context.Method}/{Require.Text(request.RequestId, "request_id")}";
        return await db.OnceAsync(key, now, V1.User.Parser, () => EnterAsync(user, ct), ct);
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

    private async Task<List<string>> RequireUnitsAsync(IReadOnlyCollection<string> units, CancellationToken ct)
    {
        var tree = await db.ReadOrgTreeAsync(ct);
        return units.FirstOrDefault(unit => !tree.Contains(unit)) is { } unknown
            ? throw new InvalidArgumentException("user.root_units", $"There is no unit {unknown}.")
            : [.. units.Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
