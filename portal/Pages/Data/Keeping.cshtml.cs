using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>Who keeps a data set: the files of another system, or the portal. Changed with a reason.</summary>
public sealed class KeepingModel(DataSetService.DataSetServiceClient dataSets) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Set { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    public KeptSet Kept { get; private set; } = KeptSet.All[0];

    public DataSet Shown { get; private set; } = new();

    public bool IsPortal => Shown.Master == Master.Portal;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(bool portal, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Say why this is changed");
        }
        else
        {
            var request = new ChangeMasterRequest { Name = Set ?? "", Master = portal ? Master.Portal : Master.File, Reason = Reason, Etag = Etag ?? "" };
            if (await this.TryCallAsync(async () => await dataSets.ChangeMasterAsync(request, cancellationToken: ct)))
            {
                return RedirectToPage(new { Set });
            }
        }

        return await ShowAsync(ct);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (KeptSet.Find(Set) is not { } kept)
        {
            return NotFound();
        }

        Kept = kept;
        Shown = await dataSets.GetDataSetAsync(new() { Name = kept.Name }, cancellationToken: ct);
        return Page();
    }
}
