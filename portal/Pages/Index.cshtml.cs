using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WorkforcePlatform.Portal.Pages;

/// <summary>The page each role starts from.</summary>
public sealed class IndexModel : PageModel
{
    public string Greeting => "Home";
}
