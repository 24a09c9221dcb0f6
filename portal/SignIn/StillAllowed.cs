using Grpc.Core;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>
/// Asks every minute whether the user of a cookie may still come in, and as what: name, role and units in the cookie are never older. Each
/// time the session lasts its idle minutes from then; it never lasts longer than its longest hours.
/// </summary>
internal sealed class StillAllowed(UserService.UserServiceClient users, CallerToken token, Modes modes, IOptions<PlatformOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var now = clock.GetUtcNow();
        if (now - SessionEnd.StartedAt(context.Properties) > TimeSpan.FromHours(options.Value.SignIn.LongestHours))
        {
            await SessionEnd.EndAsync(context, SessionEnd.Longest);
            return;
        }

        if (context.Properties.IssuedUtc is { } issued && now - issued < Interval)
        {
            return;
        }

        if (await FindAsync(Caller.From(context.Principal!).Subject, context.HttpContext.RequestAborted) is not { } user)
        {
            await SessionEnd.EndAsync(context, SessionEnd.Revoked);
            return;
        }

        context.ReplacePrincipal(SignedIn.PrincipalOf(user));
        context.ShouldRenew = true;
    }

    private async Task<User?> FindAsync(string subject, CancellationToken ct)
    {
        try
        {
            var user = await users.GetUserAsync(new() { UserId = subject }, headers: token.AsSystem(), cancellationToken: ct);
            return user.Revoked || (user.Demo && !modes.AllowsLocalSignIn) ? null : user;
        }
        catch (RpcException failure) when (failure.StatusCode == StatusCode.NotFound)
        {
            return null;
        }
    }
}
