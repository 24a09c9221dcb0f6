using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>How the pages of other systems are addressed, so that a child's, a matter's and a worker's page lead to them.</summary>
public sealed class LinksModel(LinkTemplateService.LinkTemplateServiceClient links) : PageModel
{
    [BindProperty]
    public LinkKind Kind { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    public IReadOnlyList<LinkTemplate> Links { get; private set; } = [];

    public static string Words(LinkKind kind) => kind switch
    {
        LinkKind.Child => "A child in the case system",
        LinkKind.Matter => "A matter in the legal case system",
        _ => "A worker in the HR system",
    };

    public BothValues Both => new([new(Words(Kind), Links.FirstOrDefault(link => link.Kind == Kind)?.Address ?? "", Address ?? "")]);

    /// <summary>The form that was sent and refused.</summary>
    public bool IsRefused(LinkKind kind) => !ModelState.IsValid && kind == Kind;

    public async Task OnGetAsync(CancellationToken ct) => Links = (await links.ListLinkTemplatesAsync(new(), cancellationToken: ct)).LinkTemplates;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var request = new ChangeLinkTemplateRequest { Kind = Kind, Address = Address ?? "", Etag = Etag ?? "" };
        if (await this.TryCallAsync(async () => await links.ChangeLinkTemplateAsync(request, cancellationToken: ct)))
        {
            return RedirectToPage();
        }

        await OnGetAsync(ct);
        return Page();
    }
}
