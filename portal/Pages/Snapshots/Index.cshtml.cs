using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Snapshots;

/// <summary>The days whose figures were stored, the newest first, and those missing between them.</summary>
public sealed class IndexModel(SnapshotService.SnapshotServiceClient snapshots) : OrderedListModel
{
    private const string Day = "day";

    private static readonly string[] Header = ["day", "revision", "state", "stored", "decided", "decided_by", "reason"];

    public ListSnapshotsResponse Listed { get; private set; } = new();

    public ColumnOrder Columns => new(Day, Reversed, (_, reversed) => AddressOf(reversed), Day);

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf(Reversed);

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(Reversed, ("from", Listed.NextPageToken)) : "";

    public string Csv => AddressOf(Reversed, ("handler", "csv"));

    public async Task OnGetAsync(CancellationToken ct) => Listed = await ListAsync(From ?? "", 0, ct);

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "stored-days.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Snapshots.Select(RowOf), page => page.NextPageToken);

    private static IReadOnlyList<string> RowOf(StoredSnapshot one) =>
        [one.On, $"{one.Revision}", one.State.ToString().ToLowerInvariant(), Instant(one.TakenTime), Instant(one.DecidedTime), one.DecidedBy, one.Reason];

    private static string Instant(Google.Protobuf.WellKnownTypes.Timestamp? at) => at?.ToDateTimeOffset().ToString("u", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string AddressOf(bool reversed, params (string Name, string Value)[] rest) =>
        PageAddress.Of(SnapshotWords.Address, [("reversed", reversed ? "true" : ""), .. rest]);

    private async Task<ListSnapshotsResponse> ListAsync(string token, int size, CancellationToken ct) =>
        await snapshots.ListSnapshotsAsync(new() { Reversed = Reversed, PageToken = token, PageSize = size }, cancellationToken: ct);
}
