using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Districts;

/// <summary>Transfers proposed, decided and followed: the last proposed first.</summary>
public sealed class TransfersModel(TransferService.TransferServiceClient transfers) : PageModel
{
    private const string Address = "/districts/transfers";

    private static readonly string[] Header = ["child_id", "from_unit", "to_unit", "state", "reason", "proposed_by", "proposed_on", "decided_by", "decided_on", "because"];

    /// <summary>The token of the page that is asked for. Empty for the first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>How many were just proposed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    [BindProperty]
    public string? TransferId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    public ListTransfersResponse Listed { get; private set; } = new();

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf();

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(("from", Listed.NextPageToken)) : "";

    public string Csv => AddressOf(("handler", "csv"));

    public static string AddressOf(params (string Name, string Value)[] rest) => PageAddress.Of(Address, [.. rest]);

    public static string StateOf(Transfer one) => one.State switch
    {
        Transfer.Types.State.Proposed => "Proposed",
        Transfer.Types.State.Approved => "Approved, not there yet",
        Transfer.Types.State.Completed => "Completed",
        Transfer.Types.State.Declined => "Declined",
        Transfer.Types.State.Closed => "Case closed",
        _ => "Withdrawn",
    };

    public async Task OnGetAsync(CancellationToken ct) => Listed = await ListAsync(From ?? "", 0, ct);

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "transfers.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Transfers.Select(RowOf), page => page.NextPageToken);

    /// <summary>A form sent without what it decides shows the list as it stands.</summary>
    public Task OnPostAsync(CancellationToken ct) => OnGetAsync(ct);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DecideAsync(
        async () => await transfers.DecideTransferAsync(new() { TransferId = TransferId ?? "", Approve = true, Reason = Reason ?? "", Etag = Etag ?? "" }, cancellationToken: ct), ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct)
    {
        var why = AskedText.Read(Reason, ModelState, nameof(Reason), "Say why it is declined");
        return DecideAsync(async () => await transfers.DecideTransferAsync(new() { TransferId = TransferId ?? "", Reason = why, Etag = Etag ?? "" }, cancellationToken: ct), ct);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        var why = AskedText.Read(Reason, ModelState, nameof(Reason), "Say why it is taken back");
        return DecideAsync(async () => await transfers.WithdrawTransferAsync(new() { TransferId = TransferId ?? "", Reason = why, Etag = Etag ?? "" }, cancellationToken: ct), ct);
    }

    private static IReadOnlyList<string> RowOf(Transfer one) =>
        [one.ChildId, one.FromUnit.Code, one.ToUnit.Code, StateOf(one), one.Reason, one.ProposedBy, one.ProposedOn, one.DecidedBy, one.DecidedOn, one.Because];

    private async Task<IActionResult> DecideAsync(Func<Task> decide, CancellationToken ct)
    {
        if (ModelState.IsValid && await this.TryCallAsync(decide))
        {
            return Redirect(AddressOf());
        }

        From = null;
        await OnGetAsync(ct);
        return Page();
    }

    private async Task<ListTransfersResponse> ListAsync(string token, int size, CancellationToken ct) =>
        await transfers.ListTransfersAsync(new() { PageToken = token, PageSize = size }, cancellationToken: ct);
}
