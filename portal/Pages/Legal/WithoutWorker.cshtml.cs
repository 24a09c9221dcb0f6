using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>Hearings to come on a day on which their matter's social worker will have left.</summary>
public sealed class WithoutWorkerModel(MatterService.MatterServiceClient matters) : PageModel
{
    public const string Address = "/legal/hearings-without-worker";

    private static readonly string[] Header = ["hearing_ref", "matter_ref", "type", "listed_for", "unit", "social_worker", "worker_last_day", "planned", "lead_fee_earner"];

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public ListHearingsResponse Listed { get; private set; } = new();

    public DateOnly Day => DateText.FromIso(Listed.From) ?? default;

    public string First => string.IsNullOrEmpty(From) ? "" : Address;

    public string Next => Listed.NextPageToken.Length > 0 ? $"{Address}?from={Listed.NextPageToken}" : "";

    public async Task OnGetAsync(CancellationToken ct) => Listed = await ListAsync(From ?? "", 0, ct);

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "hearings-without-worker.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Hearings.Select(RowOf), page => page.NextPageToken);

    private static IReadOnlyList<string> RowOf(ListedHearing one) =>
    [
        one.Hearing.HearingRef, one.MatterRef, one.Hearing.Type.ToString(), one.Hearing.ListedFor, one.Unit, one.SocialWorkerStaffId,
        one.WorkerLastDay, one.WorkerLeavingPlanned ? "Y" : "N", one.LeadFeeEarner,
    ];

    private async Task<ListHearingsResponse> ListAsync(string token, int size, CancellationToken ct) =>
        await matters.ListHearingsAsync(new() { WithoutWorker = true, PageToken = token, PageSize = size }, cancellationToken: ct);
}
