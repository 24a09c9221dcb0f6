using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Hr.People;

/// <summary>Records that a worker leaves: the day, then what follows from it, then one decision. Or takes a recorded leaving back.</summary>
public sealed class LeaveModel(
    WorkerService.WorkerServiceClient workers, CaseService.CaseServiceClient cases, MatterService.MatterServiceClient matters, DataSetService.DataSetServiceClient dataSets) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Staff { get; set; }

    [BindProperty]
    public string? LastDay { get; set; }

    /// <summary>By code.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>By code.</summary>
    [BindProperty]
    public string? Destination { get; set; }

    /// <summary>The worker as the user saw them.</summary>
    [BindProperty]
    public string? Etag { get; set; }

    /// <summary>Made with the preview, so that a decision sent twice is taken once.</summary>
    [BindProperty]
    public string? RequestId { get; set; }

    public Worker Worker { get; private set; } = new();

    /// <summary>What is recorded counts at once.</summary>
    public bool CountsAtOnce { get; private set; }

    /// <summary>Null until a last day is given.</summary>
    public Consequences? Preview { get; private set; }

    /// <summary>Why it is taken back, as written; the reason of a leaving that was to be recorded is another thing.</summary>
    public string WhyBack => LastDay is null ? Reason ?? "" : "";

    public BothValues Both => LastDay is null
        ? new([new("Leaving", Worker.Leaving is { } stands ? LeaveWords.Days(stands) : "taken back by somebody else", $"to be taken back: {Reason}")])
        : new(
            [
                new("Last day", Worker.Leaving is { } now ? LeaveWords.Days(now) : "none recorded; something else of the worker was changed", DateText.Tidy(LastDay)),
                new("Reason", LeaveWords.Reason(Worker.Leaving?.Reason ?? ""), LeaveWords.Reason(Reason ?? "")),
                new("Goes to", LeaveWords.Destination(Worker.Leaving?.Destination ?? ""), LeaveWords.Destination(Destination ?? "")),
            ],
            Worker.Leaving is null ? BothValues.LookAgain : BothValues.TakeBackFirst);

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

        var request = new RecordLeavingRequest
        {
            WorkerId = Staff ?? "",
            LastDay = DateText.Iso(day),
            Reason = Reason ?? "",
            Destination = Destination ?? "",
            RequestId = RequestId ?? "",
            Etag = Etag ?? "",
        };
        return await this.TryCallAsync(async () => await workers.RecordLeavingAsync(request, cancellationToken: ct)) ? ToWorker() : await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Say why the leaving is taken back");
            return await ShowAsync(ct);
        }

        var request = new WithdrawLeavingRequest { WorkerId = Staff ?? "", Reason = Reason, Etag = Etag ?? "" };
        return await this.TryCallAsync(async () => await workers.WithdrawLeavingAsync(request, cancellationToken: ct)) ? ToWorker() : await ShowAsync(ct);
    }

    private RedirectResult ToWorker() => Redirect(PeopleAddress.ToWorker(Staff ?? "", ""));

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Staff))
        {
            return NotFound();
        }

        Worker = await workers.GetWorkerAsync(new() { WorkerId = Staff }, cancellationToken: ct);
        CountsAtOnce = (await dataSets.GetDataSetAsync(new() { Name = "workers" }, cancellationToken: ct)).Master == Master.Portal;
        if (HttpMethods.IsPost(Request.Method) && Worker.Leaving is null)
        {
            if (DateText.TryParse(LastDay, out var day) && !(DateText.FromIso(Worker.StartsOn) > day))
            {
                Preview = await Consequences.OfLeavingAsync(Worker, day, workers, cases, matters, ct);
            }
            else if (ModelState.IsValid)
            {
                ModelState.AddModelError(nameof(LastDay), day == default ? "Write the last day as 30/10/09, 30 Oct 2009 or 2009-10-30" : "The last day can not lie before the first");
            }
        }

        return Page();
    }
}
