using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using By = WorkforcePlatform.Legal.V1.ListHearingsRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>Hearings to come on a day on which their matter's social worker will have left.</summary>
public sealed class WithoutWorkerModel(MatterService.MatterServiceClient matters) : OrderedListModel
{
    public const string Address = "/legal/hearings-without-worker";

    private static readonly string[] Header = ["hearing_ref", "matter_ref", "type", "listed_for", "unit", "social_worker", "worker_last_day", "planned", "lead_fee_earner"];

    public ListHearingsResponse Listed { get; private set; } = new();

    public DateOnly Day => DateText.FromIso(Listed.From) ?? default;

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf(Columns.Column, Reversed);

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(Columns.Column, Reversed, ("from", Listed.NextPageToken)) : "";

    public string Csv => AddressOf(Columns.Column, Reversed, ("handler", "csv"));

    public ColumnOrder Columns => new(NameOf(OrderedBy), Reversed, (order, reversed) => AddressOf(order, reversed));

    private By OrderedBy => OrderOr(By.ListedFor);

    public async Task OnGetAsync(CancellationToken ct) => Listed = await ListAsync(From ?? "", 0, ct);

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "hearings-without-worker.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Hearings.Select(RowOf), page => page.NextPageToken);

    private static string AddressOf(string order, bool reversed, params (string Name, string Value)[] rest) =>
        PageAddress.Of(Address, [("order", order), ("reversed", reversed ? "true" : ""), .. rest]);

    private static IReadOnlyList<string> RowOf(ListedHearing one) =>
    [
        one.Hearing.HearingRef, one.MatterRef, one.Hearing.Type.ToString(), one.Hearing.ListedFor, one.Unit, one.SocialWorkerStaffId,
        one.WorkerLastDay, one.WorkerLeavingPlanned ? "Y" : "N", one.LeadFeeEarner,
    ];

    private async Task<ListHearingsResponse> ListAsync(string token, int size, CancellationToken ct) =>
        await matters.ListHearingsAsync(new() { WithoutWorker = true, Order = OrderedBy, Reversed = Reversed, PageToken = token, PageSize = size }, cancellationToken: ct);
}
