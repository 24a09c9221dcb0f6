using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>Allocates a child: the worker and the day, then what follows from it, then one decision. Or takes an allocation back.</summary>
public sealed class AllocateModel(AllocationService.AllocationServiceClient allocations, ChildAddress address) : PageModel
{
    private const int LargestPage = 200;

    /// <summary>The child's reference, sealed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>The day of the page that led here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    /// <summary>The id of an allocation that is to be taken back. Empty: the open one, if there is one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Allocation { get; set; }

    [BindProperty]
    public string? Find { get; set; }

    [BindProperty]
    public string? StaffId { get; set; }

    [BindProperty]
    public string? StartsOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the user saw when they decided.</summary>
    [BindProperty]
    public string? Etag { get; set; }

    /// <summary>Made with the preview, so that a decision sent twice is taken once.</summary>
    [BindProperty]
    public string? RequestId { get; set; }

    public string ChildId { get; private set; } = "";

    public string ChildPage => address.ToPage(ChildId, On ?? "");

    /// <summary>With what follows once a worker is chosen; null on a day on which no case is open.</summary>
    public AllocationPreview? Preview { get; private set; }

    public ListAllocationChoicesResponse Choices { get; private set; } = new();

    /// <summary>What is to be taken back before anything else; null if nothing is.</summary>
    public RecordedAllocation? Recorded { get; private set; }

    public BothValues Both => StaffId is null
        ? new([new("Allocation", Recorded is { } stands ? Words(stands) : "taken back by somebody else", $"to be taken back: {Reason}")])
        : new(
            [
                new("Worker and first day", Recorded is { } now ? Words(now) : "not recorded; something else of the child was changed", $"{StaffId}, from {DateText.Tidy(StartsOn)}"),
                new("Why", Recorded?.Reason ?? "", Reason ?? ""),
            ],
            Recorded is null ? BothValues.LookAgain : BothValues.TakeBackFirst);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync("", ct);

    public Task<IActionResult> OnPostFindAsync(CancellationToken ct) => ShowAsync("", ct);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(StaffId))
        {
            ModelState.AddModelError(nameof(StaffId), "Choose a worker");
        }

        RequestId = Guid.NewGuid().ToString();
        return await ShowAsync(StaffId ?? "", ct);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Say why this worker");
            return await ShowAsync(StaffId ?? "", ct);
        }

        var request = new RecordAllocationRequest
        {
            ChildId = address.Read(Key) ?? "",
            StaffId = StaffId ?? "",
            StartsOn = DateText.TryParse(StartsOn, out var day) ? DateText.Iso(day) : "",
            Reason = Reason,
            RequestId = RequestId ?? "",
            Etag = Etag ?? "",
        };
        return await this.TryCallAsync(async () => await allocations.RecordAllocationAsync(request, cancellationToken: ct)) ? ToChild() : await ShowAsync(StaffId ?? "", ct);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Say why the allocation is taken back");
            return await ShowAsync("", ct);
        }

        var request = new WithdrawAllocationRequest { AllocationId = Allocation ?? "", Reason = Reason, Etag = Etag ?? "" };
        return await this.TryCallAsync(async () => await allocations.WithdrawAllocationAsync(request, cancellationToken: ct)) ? ToChild() : await ShowAsync("", ct);
    }

    private static string Words(RecordedAllocation one) => $"{(one.Worker.Length > 0 ? one.Worker : one.StaffId)}, from {AllocationWords.Day(one.StartsOn)}";

    private RedirectResult ToChild() => Redirect(address.ToPage(address.Read(Key) ?? "", On ?? ""));

    private async Task<IActionResult> ShowAsync(string staffId, CancellationToken ct)
    {
        if (address.Read(Key) is not { } childId)
        {
            return NotFound();
        }

        ChildId = childId;
        if (!string.IsNullOrEmpty(Allocation))
        {
            var recorded = await allocations.ListRecordedAllocationsAsync(new() { ChildId = childId, All = true, PageSize = LargestPage }, cancellationToken: ct);
            Recorded = recorded.Allocations.FirstOrDefault(one => one.AllocationId == Allocation && AllocationWords.MayWithdraw(one.Standing));
            return Recorded is null ? NotFound() : Page();
        }

        var startsOn = DateText.TryParse(StartsOn, out var day) ? DateText.Iso(day) : "";
        if (startsOn.Length == 0 && !string.IsNullOrWhiteSpace(StartsOn))
        {
            ModelState.AddModelError(nameof(StartsOn), "Write the first day as 9/11/09, 9 Nov 2009 or 2009-11-09");
        }

        if (await this.TryCallAsync(() => ReadAsync(childId, staffId, startsOn, ct)))
        {
            Recorded = Preview?.Recorded;
            StartsOn = DateText.FromIso(Preview?.StartsOn ?? "") is { } from ? DateText.InFull(from) : StartsOn;
        }

        return Page();
    }

    private async Task ReadAsync(string childId, string staffId, string startsOn, CancellationToken ct)
    {
        Choices = await allocations.ListAllocationChoicesAsync(
            new() { ChildId = childId, StartsOn = startsOn, Text = Find?.Trim() ?? "", PageSize = LargestPage }, cancellationToken: ct);
        Preview = await allocations.PreviewAllocationAsync(new() { ChildId = childId, StaffId = staffId, StartsOn = startsOn }, cancellationToken: ct);
    }
}
