using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using WorkforcePlatform.Portal.SignIn;

namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>Asks before the platform opens another folder, and waits until it has.</summary>
public sealed class OpenModel(IEnumerable<IDataFolders> offered, IOptions<AntiforgeryOptions> forms) : PageModel
{
    /// <summary>Long enough for the old start to stop; the new one answers whoever comes before it is ready.</summary>
    private const int Wait = 3;

    public IDataFolders Folders { get; private set; } = null!;

    /// <summary>The folder of the address.</summary>
    public DataFolder Wanted { get; private set; } = null!;

    public bool IsOpening { get; private set; }

    public IActionResult OnGet(string kind) => IsFound(kind) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string kind)
    {
        if (!IsFound(kind))
        {
            return NotFound();
        }

        // Each folder has keys of its own: neither cookie could be read in the other.
        await HttpContext.SignOutAsync(PageSignIn.Scheme);
        Response.Cookies.Delete(forms.Value.Cookie.Name!, forms.Value.Cookie.Build(HttpContext));
        HttpContext.User = new ClaimsPrincipal();
        Response.Headers["Refresh"] = $"{Wait}; url=/sign-in";
        Response.OnCompleted(() =>
        {
            Folders.Open(Wanted.Kind);
            return Task.CompletedTask;
        });
        IsOpening = true;
        return Page();
    }

    private bool IsFound(string kind)
    {
        Folders = offered.FirstOrDefault(folders => folders.IsOffered)!;
        Wanted = Folders?.Others.FirstOrDefault(folder => folder.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase))!;
        return Wanted is not null;
    }
}
