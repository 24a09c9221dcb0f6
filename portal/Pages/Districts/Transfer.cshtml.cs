using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Pages.Districts;

/// <summary>What a transfer of chosen children would do, and the step that proposes it. The children come in a form and stand in no address.</summary>
public sealed class TransferModel(TransferService.TransferServiceClient transfers) : PageModel
{
    public const string Address = "/districts/transfer";

    [BindProperty]
    public string?[] ChildIds { get; set; } = [];

    [BindProperty]
    public string? ToUnit { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Null where it may not be proposed: the page says why.</summary>
    public TransferPlan? Plan { get; private set; }

    public IActionResult OnGet() => Redirect(new DistrictAddress("", "").ToList("transfer"));

    public async Task OnPostAsync(CancellationToken ct)
    {
        AskedText.Read(ToUnit, ModelState, nameof(ToUnit), "Choose the unit that is to take them");
        await PreviewAsync(ct);
    }

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken ct)
    {
        var request = new ProposeTransfersRequest { ToUnit = ToUnit ?? "", Reason = AskedText.Read(Reason, ModelState, nameof(Reason), "Say why they are to go"), ChildIds = { Chosen } };
        TransferPlan? proposed = null;
        if (ModelState.IsValid && await this.TryCallAsync(async () => proposed = await transfers.ProposeTransfersAsync(request, cancellationToken: ct)))
        {
            return Redirect(TransfersModel.AddressOf(("done", $"{proposed!.ChildIds.Count}")));
        }

        await PreviewAsync(ct);
        return Page();
    }

    private IEnumerable<string> Chosen => ChildIds.OfType<string>().Where(child => child.Length > 0);

    private async Task PreviewAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(ToUnit))
        {
            await this.TryCallAsync(async () => Plan = await transfers.PreviewTransfersAsync(new() { ToUnit = ToUnit, ChildIds = { Chosen } }, cancellationToken: ct));
        }
    }
}
