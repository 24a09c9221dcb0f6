using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.SignIn;

namespace WorkforcePlatform.Portal.Pages;

/// <summary>Ends the session. By POST alone, so that no link elsewhere can sign anyone out.</summary>
public sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(PageSignIn.Scheme);
        return Redirect("/sign-in");
    }
}
