using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.SignIn;

namespace WorkforcePlatform.Portal.Pages.Snapshots;

/// <summary>One stored day: what is stored of it, and the step in which an administrator freezes or revises it.</summary>
public sealed class DayModel(SnapshotService.SnapshotServiceClient snapshots) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    /// <summary>What was just done: frozen or revised.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>Everything stored of the day, the latest first; never empty.</summary>
    public IReadOnlyList<StoredSnapshot> Stored { get; private set; } = [];

    public StoredSnapshot Latest => Stored[0];

    public BothValues Both => new([new("State", SnapshotWords.Of(Latest), Reason is null ? "frozen" : "revised"), new("Why", Latest.Reason, Reason ?? "")], "Look at what stands there now before you decide again. Leave the page, and it stays as it is.");

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    /// <summary>A form sent without what it decides shows the day as it stands, to those who may decide.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => User.MayDecideSnapshots() ? await ShowAsync(ct) : Forbid(PageSignIn.Scheme);

    public Task<IActionResult> OnPostFreezeAsync(CancellationToken ct) =>
        DecideAsync("frozen", async () => await snapshots.FreezeSnapshotAsync(new() { On = On ?? "", Etag = Etag ?? "" }, cancellationToken: ct), ct);

    public Task<IActionResult> OnPostReviseAsync(CancellationToken ct)
    {
        var why = AskedText.Read(Reason, ModelState, nameof(Reason), "Say why this day is revised");
        var request = new ReviseSnapshotRequest { On = On ?? "", Reason = why, Etag = Etag ?? "" };
        return DecideAsync("revised", async () => await snapshots.ReviseSnapshotAsync(request, cancellationToken: ct), ct);
    }

    private async Task<IActionResult> DecideAsync(string done, Func<Task> decide, CancellationToken ct)
    {
        if (!User.MayDecideSnapshots())
        {
            return Forbid(PageSignIn.Scheme);
        }

        return ModelState.IsValid && await this.TryCallAsync(decide)
            ? Redirect(PageAddress.Of("/data/snapshot", ("on", On), ("done", done)))
            : await ShowAsync(ct);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (DateText.FromIso(On ?? "") is null)
        {
            return NotFound();
        }

        Stored = (await snapshots.ListSnapshotsAsync(new() { On = On }, cancellationToken: ct)).Snapshots;
        return Stored.Count > 0 ? Page() : NotFound();
    }
}
