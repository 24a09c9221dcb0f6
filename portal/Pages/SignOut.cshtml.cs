using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using WorkforcePlatform.Portal.SignIn;

namespace WorkforcePlatform.Portal.Pages;

/// <summary>Ends the session here and at the issuer. By POST alone, so that no link elsewhere can sign anyone out.</summary>
public sealed class SignOutModel(IssuerSignOut issuer) : PageModel
{
    /// <summary>Where the issuer ends its own session.</summary>
    public string Onward { get; private set; } = "";

    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        var session = await HttpContext.AuthenticateAsync(PageSignIn.Scheme);
        await HttpContext.SignOutAsync(PageSignIn.Scheme);
        HttpContext.User = new ClaimsPrincipal();
        if (session.Properties?.GetTokenValue(OpenIdConnectParameterNames.IdToken) is not { } idToken)
        {
            return Redirect("/sign-in");
        }

        if (await issuer.AddressAsync(idToken, Request, HttpContext.RequestAborted) is not { } onward)
        {
            return Redirect($"{IssuerSignIn.SignedOutPath}?only=here");
        }

        // By a header and not by a redirect: the pages' policy lets no form lead to another site.
        Onward = onward;
        Response.Headers["Refresh"] = $"0;url={onward}";
        return Page();
    }
}
