using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>Who keeps a data set: the files of another system, or the portal. Changed with a reason.</summary>
public sealed class KeepingModel(DataSetService.DataSetServiceClient dataSets, KeepingService.KeepingServiceClient register) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Set { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The portal is to keep it from now on.</summary>
    [BindProperty]
    public bool Portal { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    public KeptSet Kept { get; private set; } = KeptSet.All[0];

    public Keeping Shown { get; private set; } = new();

    public bool IsPortal => Shown.Keeper == Keeper.Portal;

    public BothValues Both => new([new("Kept by", Words(IsPortal), Words(Portal)), new("Why", Shown.Reason, Reason ?? "")], "The button below changes what stands there now. Leave the page, and it stays as it is.");

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Say why this is changed");
        }
        else
        {
            if (await this.TryCallAsync(() => ChangeAsync(Reason, ct)))
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
        Shown = kept.IsOfRegister
            ? await register.GetKeepingAsync(new() { Name = kept.Name }, cancellationToken: ct)
            : AsKeeping(await dataSets.GetDataSetAsync(new() { Name = kept.Name }, cancellationToken: ct));
        return Page();
    }

    private async Task ChangeAsync(string reason, CancellationToken ct)
    {
        if (KeptSet.Find(Set)?.IsOfRegister == true)
        {
            await register.ChangeKeeperAsync(
                new() { Name = Set, Keeper = Portal ? Keeper.Portal : Keeper.File, Reason = reason, Etag = Etag ?? "" }, cancellationToken: ct);
        }
        else
        {
            await dataSets.ChangeMasterAsync(
                new() { Name = Set ?? "", Master = Portal ? Master.Portal : Master.File, Reason = reason, Etag = Etag ?? "" }, cancellationToken: ct);
        }
    }

    private static string Words(bool portal) => portal ? "the portal" : "files";

    private static Keeping AsKeeping(Workforce.V1.DataSet set) => new()
    {
        Name = set.Name,
        Keeper = set.Master == Master.Portal ? Keeper.Portal : Keeper.File,
        Reason = set.Reason,
        ChangedOn = set.ChangedOn,
        ChangedBy = set.ChangedBy,
        Etag = set.Etag,
    };
}
