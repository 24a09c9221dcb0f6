using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.SignIn;

namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>Asks before the platform opens its other folder, and waits until it has.</summary>
public sealed class OpenModel(IEnumerable<IDataFolders> offered) : PageModel
{
    /// <summary>Long enough for the old start to stop; the new one answers whoever comes before it is ready.</summary>
    private const int Wait = 3;

    public IDataFolders Folders { get; private set; } = null!;

    public bool IsOpening { get; private set; }

    public string Heading => Folders.IsOwnOpen ? "Open the sample again" : Folders.HasOwn ? "Open your own folder" : "Open an empty folder";

    public IActionResult OnGet() => IsFound() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsFound())
        {
            return NotFound();
        }

        // Each folder has keys of its own: neither cookie could be read in the other.
        await HttpContext.SignOutAsync(PageSignIn.Scheme);
        Response.Cookies.Delete(PageSignIn.FormCookie);
        HttpContext.User = new ClaimsPrincipal();
        Response.Headers["Refresh"] = $"{Wait}; url=/sign-in";
        Response.OnCompleted(() =>
        {
            Folders.OpenOther();
            return Task.CompletedTask;
        });
        IsOpening = true;
        return Page();
    }

    private bool IsFound()
    {
        Folders = offered.FirstOrDefault(folders => folders.IsOffered)!;
        return Folders is not null;
    }
}
