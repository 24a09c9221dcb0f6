using System.Net;
using Microsoft.AspNetCore.Authentication;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>
/// Signs demo users in without a password: only where the mode allows it, only from this machine, and only under a name
/// of this machine, so that a page elsewhere whose address was made to point here gets nothing.
/// </summary>
public sealed class LocalSignIn(UserService.UserServiceClient users, CallerToken token, Modes modes)
{
    public bool IsOfferedTo(HttpContext context) =>
        modes.AllowsLocalSignIn
        && context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && IsThisMachine(context.Request.Host.Host);

    public async Task<IReadOnlyList<User>> ListAsync(CancellationToken ct)
    {
        var page = await users.ListUsersAsync(new() { PageSize = 200 }, headers: token.AsSystem(), cancellationToken: ct);
        return [.. page.Users.Where(user => user.Demo && !user.Revoked).OrderBy(user => user.Role)];
    }

    public async Task<bool> TrySignInAsync(HttpContext context, string subject, CancellationToken ct)
    {
        if (!IsOfferedTo(context) || (await ListAsync(ct)).FirstOrDefault(user => user.Subject == subject) is not { } user)
        {
            return false;
        }

        await context.SignInAsync(PageSignIn.Scheme, SignedIn.PrincipalOf(user));
        return true;
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
