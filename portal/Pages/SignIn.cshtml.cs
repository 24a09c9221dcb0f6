using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages;

/// <summary>The way to the issuer; without one, the demo users, one button each.</summary>
public sealed class SignInModel(LocalSignIn signIn, IOptions<PlatformOptions> options) : PageModel
{
    /// <summary>Null where demo users are not offered.</summary>
    public IReadOnlyList<User>? Users { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string To { get; set; } = "/";

    /// <summary>Why a session ended, if one did.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ended { get; set; }

    public bool HasIssuer => Settings.HasIssuer;

    public string Start => PageAddress.Of("/sign-in/start", ("to", Url.IsLocalUrl(To) ? To : "/"));

    /// <summary>Empty where no session ended.</summary>
    public string EndedInWords => Ended switch
    {
        SessionEnd.Idle => $"You were signed out after {Counted(Settings.IdleMinutes, "minute")} without use. Sign in again to go on where you were.",
        SessionEnd.Longest => $"You were signed out after {Counted(Settings.LongestHours, "hour")}. Sign in again to go on where you were.",
        SessionEnd.Revoked => $"You may not use the platform any more. If that is a mistake, ask {Settings.Contact}.",
        _ => "",
    };

    private SignInOptions Settings => options.Value.SignIn;

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

    private static string Counted(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number} {unit}s";
}
