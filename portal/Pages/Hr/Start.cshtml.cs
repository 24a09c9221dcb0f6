using System.Globalization;
using Grpc.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.Workforce.V1;
using RpcStatus = Grpc.Core.StatusCode;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>Records who starts on a vacant post: who and when, then what follows from it, then one decision. Or takes a recorded start back.</summary>
public sealed class StartModel(
    PostService.PostServiceClient posts, VacancyService.VacancyServiceClient vacancies, WorkerService.WorkerServiceClient workers, DataSetService.DataSetServiceClient dataSets) : PageModel
{
    /// <summary>Its number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Post { get; set; }

    /// <summary>The first day of the vacancy.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Since { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? StaffId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Fte { get; set; }

    [BindProperty]
    public string? FirstDay { get; set; }

    /// <summary>Why a recorded start is taken back.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The post as the user saw it.</summary>
    [BindProperty]
    public string? Etag { get; set; }

    /// <summary>Made with the preview, so that a decision sent twice is taken once.</summary>
    [BindProperty]
    public string? RequestId { get; set; }

    public Post Shown { get; private set; } = new();

    /// <summary>The open start of the person asked for; null if none stands.</summary>
    public Start? Recorded { get; private set; }

    /// <summary>What is recorded counts at once.</summary>
    public bool CountsAtOnce { get; private set; }

    /// <summary>The vacancy on the first day; null until the form says enough.</summary>
    public Vacancy? Preview { get; private set; }

    public DateOnly Day { get; private set; }

    public double FteAsked { get; private set; }

    public string Back => Since is null ? "/vacancies" : VacancyAddress.ToVacancy(Post ?? "", Since, "");

    public BothValues Both => new(
        [
            new(
                "Who starts",
                string.Join("; ", Shown.Starts.Select(start => $"{start.Name}, {Formatting.Tenth(start.Fte)} FTE, from {PlanWords.Days(start.FirstDay, start.FileFirstDay)}")),
                FirstDay is null ? $"{StaffId}: to be taken back: {Reason}" : $"{Name} {StaffId}, {Fte} FTE, from {DateText.Tidy(FirstDay)}"),
        ],
        Recorded is null || FirstDay is null ? BothValues.LookAgain : BothValues.TakeBackFirst);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        RequestId = Guid.NewGuid().ToString();
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        var request = new RecordStartRequest
        {
            PostId = Post ?? "",
            StaffId = StaffId ?? "",
            Name = Name ?? "",
            Fte = ReadFte() ?? 0,
            FirstDay = FirstDay ?? "",
            RequestId = RequestId ?? "",
            Etag = Etag ?? "",
        };
        return await this.TryCallAsync(async () => await posts.RecordStartAsync(request, cancellationToken: ct)) ? Redirect(Back) : await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Say why the start is taken back");
            return await ShowAsync(ct);
        }

        var request = new WithdrawStartRequest { PostId = Post ?? "", StaffId = StaffId ?? "", Reason = Reason, Etag = Etag ?? "" };
        return await this.TryCallAsync(async () => await posts.WithdrawStartAsync(request, cancellationToken: ct)) ? Redirect(Back) : await ShowAsync(ct);
    }

    private double? ReadFte() => double.TryParse(Fte, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fte) ? fte : null;

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Post))
        {
            return NotFound();
        }

        var kept = dataSets.GetDataSetAsync(new() { Name = "occupancies" }, cancellationToken: ct).ResponseAsync;
        Shown = await posts.GetPostAsync(new() { PostId = Post }, cancellationToken: ct);
        CountsAtOnce = (await kept).Master == Master.Portal;
        Recorded = Shown.Starts.FirstOrDefault(start => string.Equals(start.StaffId, StaffId?.Trim(), StringComparison.OrdinalIgnoreCase));
        if (Recorded is null && !HttpMethods.IsPost(Request.Method))
        {
            Fte = Formatting.Plain((await vacancies.GetVacancyAsync(new() { PostNo = Post, VacantSince = Since ?? "" }, cancellationToken: ct)).Fte);
        }
        else if (Recorded is null && ModelState.IsValid)
        {
            await PreviewAsync(ct);
        }

        return Page();
    }

    private async Task PreviewAsync(CancellationToken ct)
    {
        var known = string.IsNullOrWhiteSpace(StaffId) ? null : await FindAsync(StaffId, ct);
        Name = known?.Name ?? Name;
        if (string.IsNullOrWhiteSpace(StaffId))
        {
            ModelState.AddModelError(nameof(StaffId), "Write the staff number");
        }
        else if (string.IsNullOrWhiteSpace(Name))
        {
            ModelState.AddModelError(nameof(Name), "Nobody has this staff number yet: write the name");
        }

        FteAsked = ReadFte() is > 0 and var fte && fte <= Shown.Fte ? fte : 0;
        if (FteAsked == 0)
        {
            ModelState.AddModelError(nameof(Fte), $"FTE is above 0 and at most {Formatting.Plain(Shown.Fte)}");
        }

        if (!DateText.TryParse(FirstDay, out var day))
        {
            ModelState.AddModelError(nameof(FirstDay), "Write the first day as 30/10/09, 30 Oct 2009 or 2009-10-30");
        }

        Day = day;
        Preview = ModelState.IsValid ? await vacancies.GetVacancyAsync(new() { PostNo = Post, VacantSince = Since ?? "", On = DateText.Iso(day) }, cancellationToken: ct) : null;
    }

    private async Task<Worker?> FindAsync(string staffId, CancellationToken ct)
    {
        try
        {
            return await workers.GetWorkerAsync(new() { WorkerId = staffId.Trim() }, cancellationToken: ct);
        }
        catch (RpcException unknown) when (unknown.StatusCode is RpcStatus.NotFound or RpcStatus.InvalidArgument)
        {
            return null;
        }
    }
}
