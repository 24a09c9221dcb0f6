using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.ServiceDefaults;

namespace WorkforcePlatform.Portal.Pages;

/// <summary>Why somebody was not signed in, and what to do: one page for every reason.</summary>
public sealed class SignInRefusedModel(SignInRefusals refusals, IOptions<PlatformOptions> options) : PageModel
{
    public string Title { get; private set; } = "You are not signed in";

    public string Happened { get; private set; } = "";

    public string ToDo { get; private set; } = "";

    public string Reference { get; private set; } = "";

    private string Contact => options.Value.SignIn.Contact;

    public void OnGet(string? told)
    {
        var refusal = refusals.Read(told) ?? new SignInRefusal(SignInFault.Stray, "", "");
        Reference = refusal.Reference;
        (Response.StatusCode, Title, Happened, ToDo) = refusal.Fault switch
        {
            SignInFault.Waiting => (403, "You are waiting to be let in",
                "Your organisation has said who you are. Nobody here has given you a role yet, so there is nothing you may see.",
                $"Your name is now on the list that administrators see. Ask {Contact} to let you in, then sign in again."),
            SignInFault.Revoked => (403, "You may not use the platform any more",
                "Your organisation has said who you are, but an administrator here has withdrawn your access.",
                $"If that is a mistake, ask {Contact}."),
            SignInFault.RoleNotGiven => (403, "Your organisation has not given you this role",
                $"Your role here is {refusal.Role}. It is not among the roles that your organisation’s sign-in gives you, so it does not count.",
                $"Ask {Contact} which of the two is right: they can give you another role here, or have you given {refusal.Role} there."),
            SignInFault.Declined => (403, Title,
                "Your organisation’s sign-in did not let you through, or you stopped it half-way.",
                "Sign in again. If it stops at the same place, ask whoever looks after your account."),
            SignInFault.IssuerSilent => (503, Title,
                "Your organisation’s sign-in does not answer at the moment.",
                "Try again in a minute. If it goes on, tell whoever runs the platform."),
            SignInFault.ServiceSilent => (503, Title,
                "The part of the platform that knows its users is starting or stopped.",
                "Try again in a minute. If it goes on, tell whoever runs the platform."),
            SignInFault.Untrusted => (400, Title,
                "What came back from your organisation’s sign-in was not what the platform had asked for, so it was not trusted. You have done nothing wrong.",
                "Sign in again. If it happens twice, tell whoever runs the platform."),
            _ => (400, Title,
                "This sign-in was begun in another browser or window, took longer than a quarter of an hour, or was already used.",
                "Sign in again from here."),
        };
    }
}
