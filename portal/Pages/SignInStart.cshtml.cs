using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.ServiceDefaults;

namespace WorkforcePlatform.Portal.Pages;

/// <summary>Leads to the issuer. A link and no form, because the pages' policy lets no form lead to another site.</summary>
public sealed class SignInStartModel(SignInRefusals refusals, IOptions<PlatformOptions> options) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string To { get; set; } = "/";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!options.Value.SignIn.HasIssuer)
        {
            return Redirect("/sign-in");
        }

        try
        {
            await HttpContext.ChallengeAsync(IssuerSignIn.Scheme, new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(To) ? To : "/" });
            return new EmptyResult();
        }
        catch (SignInRefusedException refused)
        {
            return Redirect(refusals.AddressOf(refused));
        }
    }
}
