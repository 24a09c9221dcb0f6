using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>Why somebody who was signed in is asked to sign in again. The sign-in page says so.</summary>
public static class SessionEnd
{
    public const string Idle = "idle";
    public const string Longest = "longest";
    public const string Revoked = "revoked";

    private const string StartedKey = "started";

    /// <summary>Notes when a session began.</summary>
    public static Task StartAsync(CookieSigningInContext context)
    {
        context.Properties.Items[StartedKey] = context.Options.TimeProvider!.GetUtcNow().ToString("O");
        return Task.CompletedTask;
    }

    public static DateTimeOffset StartedAt(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(StartedKey, out var text) && DateTimeOffset.TryParse(text, out var at) ? at : DateTimeOffset.MinValue;

    /// <summary>Ends the session of a request.</summary>
    public static async Task EndAsync(CookieValidatePrincipalContext context, string why)
    {
        context.RejectPrincipal();
        context.HttpContext.Items[typeof(SessionEnd)] = why;
        await context.HttpContext.SignOutAsync(PageSignIn.Scheme);
    }

    /// <summary>Leads to the sign-in page, which leads back.</summary>
    public static Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var why = context.HttpContext.Items[typeof(SessionEnd)] as string ?? (HasExpired(context) ? Idle : "");
        context.Response.Redirect(why.Length == 0 ? context.RedirectUri : QueryHelpers.AddQueryString(context.RedirectUri, "ended", why));
        return Task.CompletedTask;
    }

    private static bool HasExpired(RedirectContext<CookieAuthenticationOptions> context) =>
        context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!) is { } cookie
        && context.Options.TicketDataFormat.Unprotect(cookie) is { Properties.ExpiresUtc: { } end }
        && end < context.Options.TimeProvider!.GetUtcNow();
}
