using Grpc.Core;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>Asks every five minutes whether the user of a cookie may still sign in, so that revoking takes effect at once.</summary>
internal sealed class StillAllowed(UserService.UserServiceClient users, CallerToken token, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (context.Properties.IssuedUtc is { } issued && clock.GetUtcNow() - issued < Interval)
        {
            return;
        }

        if (await IsRevokedAsync(Caller.From(context.Principal!).Subject, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(PageSignIn.Scheme);
            return;
        }

        context.ShouldRenew = true;
    }

    private async Task<bool> IsRevokedAsync(string subject, CancellationToken ct)
    {
        try
        {
            return (await users.GetUserAsync(new() { UserId = subject }, headers: token.AsSystem(), cancellationToken: ct)).Revoked;
        }
        catch (RpcException failure) when (failure.StatusCode == StatusCode.NotFound)
        {
            return true;
        }
    }
}
