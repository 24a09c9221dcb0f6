using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Workforce.V1;
using By = WorkforcePlatform.Workforce.V1.ListUsersRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Users;

/// <summary>Who waits to be let in, and who may come in.</summary>
public sealed class IndexModel(UserService.UserServiceClient users) : OrderedListModel
{
    public const string Address = "/users";

    private static readonly string[] Header = ["subject", "name", "role", "units", "staff_id", "since", "last_sign_in", "access", "reason"];

    [BindProperty(SupportsGet = true)]
    public string? Waits { get; set; }

    public ListUsersResponse Listed { get; private set; } = new();

    public ListWaitingUsersResponse Waiting { get; private set; } = new();

    public ColumnOrder Columns => new(NameOf(OrderOr(By.Name)), Reversed, (order, reversed) => AddressOf(order, reversed), NameOf(By.Since), NameOf(By.Seen));

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf(Columns.Column, Reversed);

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(Columns.Column, Reversed, ("from", Listed.NextPageToken)) : "";

    public string FirstWaiting => string.IsNullOrEmpty(Waits) ? "" : AddressOf(Columns.Column, Reversed);

    public string NextWaiting => Waiting.NextPageToken.Length > 0 ? AddressOf(Columns.Column, Reversed, ("waits", Waiting.NextPageToken)) : "";

    public string Csv => AddressOf(Columns.Column, Reversed, ("handler", "csv"));

    public static string UnitsOf(User user) => user.RootUnits.Count == 0 ? "Every unit" : string.Join(", ", user.RootUnits);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var waiting = users.ListWaitingUsersAsync(new() { PageToken = Waits ?? "" }, cancellationToken: ct);
        Listed = await ListAsync(From ?? "", 0, ct);
        Waiting = await waiting;
    }

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "users.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Users.Select(RowOf), page => page.NextPageToken);

    private static IReadOnlyList<string> RowOf(User user) =>
    [
        user.Subject, user.Name, RoleNames.OfToken(user.Role), string.Join(' ', user.RootUnits), user.StaffId, DayOf(user.CreateTime), DayOf(user.LastSignInTime),
        user.Revoked ? "revoked" : "allowed", user.Reason,
    ];

    private static string DayOf(Google.Protobuf.WellKnownTypes.Timestamp? at) => at is null ? "" : DateText.Iso(DateText.DayOf(at.ToDateTimeOffset()));

    private static string AddressOf(string order, bool reversed, params (string Name, string Value)[] rest) =>
        PageAddress.Of(Address, [("order", order), ("reversed", reversed ? "true" : ""), .. rest]);

    private async Task<ListUsersResponse> ListAsync(string token, int size, CancellationToken ct) =>
        await users.ListUsersAsync(new() { Order = OrderOr(By.Name), Reversed = Reversed, PageToken = token, PageSize = size }, cancellationToken: ct);
}
