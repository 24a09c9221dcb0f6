using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages;

/// <summary>The demo users, one button each.</summary>
public sealed class SignInModel(LocalSignIn signIn) : PageModel
{
    /// <summary>Null where demo users are not offered.</summary>
    public IReadOnlyList<User>? Users { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string To { get; set; } = "/";

    public async Task OnGetAsync(CancellationToken ct) => Users = signIn.IsOfferedTo(HttpContext) ? await signIn.ListAsync(ct) : null;

    public async Task<IActionResult> OnPostAsync(string subject, CancellationToken ct)
    {
        if (await signIn.TrySignInAsync(HttpContext, subject, ct))
        {
            return LocalRedirect(Url.IsLocalUrl(To) ? To : "/");
        }

        ModelState.AddModelError("", "This user can not sign in here. Choose another.");
        await OnGetAsync(ct);
        return Page();
    }
}
