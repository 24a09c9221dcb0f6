using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Hr.People;

/// <summary>Records a booking's new last day: the day, then what follows from it, then one decision. Or takes a recorded one back.</summary>
public sealed class BookingEndModel(
    WorkerService.WorkerServiceClient workers, CaseService.CaseServiceClient cases, MatterService.MatterServiceClient matters, DataSetService.DataSetServiceClient dataSets) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Staff { get; set; }

    /// <summary>Its reference.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Booking { get; set; }

    [BindProperty]
    public string? LastDay { get; set; }

    /// <summary>Why a recorded last day is taken back.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The worker as the user saw them.</summary>
    [BindProperty]
    public string? Etag { get; set; }

    /// <summary>Made with the preview, so that a decision sent twice is taken once.</summary>
    [BindProperty]
    public string? RequestId { get; set; }

    public Worker Worker { get; private set; } = new();

    public AgencyAssignment Shown { get; private set; } = new();

    /// <summary>What is recorded counts at once.</summary>
    public bool CountsAtOnce { get; private set; }

    /// <summary>Null until a last day is given.</summary>
    public Consequences? Preview { get; private set; }

    public BothValues Both => LastDay is null
        ? new([new("New last day", Shown.End is { } stands ? PlanWords.Days(stands) : "taken back by somebody else", $"to be taken back: {Reason}")])
        : new(
            [new("New last day", Shown.End is { } now ? PlanWords.Days(now) : "none recorded; something else of the worker was changed", DateText.Tidy(LastDay))],
            Shown.End is null ? BothValues.LookAgain : BothValues.TakeBackFirst);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        RequestId = Guid.NewGuid().ToString();
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        if (!DateText.TryParse(LastDay, out var day))
        {
            return await ShowAsync(ct);
        }

        var request = new RecordBookingEndRequest { WorkerId = Staff ?? "", Reference = Booking ?? "", LastDay = DateText.Iso(day), RequestId = RequestId ?? "", Etag = Etag ?? "" };
        return await this.TryCallAsync(async () => await workers.RecordBookingEndAsync(request, cancellationToken: ct)) ? ToWorker() : await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Say why the new last day is taken back");
            return await ShowAsync(ct);
        }

        var request = new WithdrawBookingEndRequest { WorkerId = Staff ?? "", Reference = Booking ?? "", Reason = Reason, Etag = Etag ?? "" };
        return await this.TryCallAsync(async () => await workers.WithdrawBookingEndAsync(request, cancellationToken: ct)) ? ToWorker() : await ShowAsync(ct);
    }

    private RedirectResult ToWorker() => Redirect(PeopleAddress.ToWorker(Staff ?? "", ""));

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Staff) || string.IsNullOrWhiteSpace(Booking))
        {
            return NotFound();
        }

        var kept = dataSets.GetDataSetAsync(new() { Name = "agency_assignments" }, cancellationToken: ct).ResponseAsync;
        Worker = await workers.GetWorkerAsync(new() { WorkerId = Staff }, cancellationToken: ct);
        CountsAtOnce = (await kept).Master == Master.Portal;
        if (Worker.AgencyAssignments.FirstOrDefault(one => string.Equals(one.Reference, Booking, StringComparison.OrdinalIgnoreCase)) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        if (HttpMethods.IsPost(Request.Method) && shown.End is null)
        {
            if (DateText.TryParse(LastDay, out var day) && !(DateText.FromIso(shown.StartsOn) > day) && DateText.Iso(day) != shown.EndsOn)
            {
                Preview = await Consequences.OfEndAsync(Worker, shown, day, workers, cases, matters, ct);
            }
            else if (ModelState.IsValid)
            {
                ModelState.AddModelError(nameof(LastDay), day == default ? "Write the last day as 30/10/09, 30 Oct 2009 or 2009-10-30"
                    : DateText.Iso(day) == shown.EndsOn ? "This last day is on record already" : "The last day can not lie before the first");
            }
        }

        return Page();
    }
}
