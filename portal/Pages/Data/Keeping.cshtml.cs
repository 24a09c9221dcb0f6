using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>Who keeps the workers: the files of another system, or the portal. Changed with a reason.</summary>
public sealed class KeepingModel(DataSetService.DataSetServiceClient dataSets) : PageModel
{
    private const string Workers = "workers";

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    public DataSet Shown { get; private set; } = new();

    public bool IsPortal => Shown.Master == Master.Portal;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await dataSets.GetDataSetAsync(new() { Name = Workers }, cancellationToken: ct);

    public async Task<IActionResult> OnPostAsync(bool portal, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Say why this is changed");
        }
        else
        {
            var request = new ChangeMasterRequest { Name = Workers, Master = portal ? Master.Portal : Master.File, Reason = Reason, Etag = Etag ?? "" };
            if (await this.TryCallAsync(async () => await dataSets.ChangeMasterAsync(request, cancellationToken: ct)))
            {
                return RedirectToPage();
            }
        }

        await OnGetAsync(ct);
        return Page();
    }
}
