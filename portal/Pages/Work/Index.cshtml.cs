using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.ServiceDefaults.Paging;

namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>What a user was told: to be done, overdue, changed since the last visit; acknowledged one by one.</summary>
public sealed class IndexModel(MyWork work) : OrderedListModel
{
    private const int PageSize = 50;

    private static readonly string[] Header = ["kind", "what", "note", "due", "overdue", "changed", "acknowledged"];

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public WorkList Work { get; private set; } = new([], null, [], []);

    public WorkPart Part => WorkPart.Of(Show);

    public IReadOnlyList<ToldItem> Listed { get; private set; } = [];

    public IEnumerable<ToldItem> OnPage => Listed.Skip(Skipped).Take(PageSize);

    public IEnumerable<(string Kind, int Count)> Kinds => Work.Items.Where(Part.Has).GroupBy(told => told.Item.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => (kind.Key, kind.Count()));

    public string First => Skipped > 0 ? AddressOf(Columns.Column, Reversed) : "";

    public string Next => Skipped + PageSize < Listed.Count ? AddressOf(Columns.Column, Reversed, ("from", Number(Skipped + PageSize))) : "";

    public string Csv => AddressOf(Columns.Column, Reversed, ("handler", "csv"));

    public ColumnOrder Columns => new(NameOf(OrderedBy), Reversed, (order, reversed) => AddressOf(order, reversed));

    private WorkOrder OrderedBy => OrderOr(WorkOrder.Due);

    private int Skipped => int.TryParse(From, NumberStyles.None, CultureInfo.InvariantCulture, out var skipped) ? skipped : 0;

    public static string AddressOf(string part, string? kind, params (string Name, string Value)[] rest) => PageAddress.Of(Navigation.Work, [("show", part), ("kind", kind), .. rest]);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Work = await work.ReadAsync(User, isVisit: true, ct);
        Listed = [.. ListOrder.By(Work.Items.Where(Part.Has).Where(told => string.IsNullOrEmpty(Kind) || told.Item.Kind == Kind), TextOf(OrderedBy), Reversed)];
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of("my-work.csv", Header, Listed.Select(RowOf));
    }

    public async Task<IActionResult> OnPostAsync(string? key, string? content, CancellationToken ct)
    {
        if (await this.TryCallAsync(() => work.AcknowledgeAsync(User, key ?? "", content ?? "", ct)))
        {
            return Redirect(AddressOf(Columns.Column, Reversed, ("from", Skipped > 0 ? Number(Skipped) : "")));
        }

        await OnGetAsync(ct);
        return Page();
    }

    private static Func<ToldItem, string?> TextOf(WorkOrder order) => order switch
    {
        WorkOrder.What => told => told.Item.Text,
        WorkOrder.Why => told => told.Item.Note,
        WorkOrder.Standing => told => told.Item.IsOverdue ? "overdue" : "to come",
        _ => told => told.Item.Due is { } due ? DateText.Iso(due) : "",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string AddressOf(string order, bool reversed, params (string Name, string Value)[] rest) =>
        AddressOf(Part.Key, Kind, [("order", order), ("reversed", reversed ? "true" : ""), .. rest]);

    private static IReadOnlyList<string> RowOf(ToldItem told) =>
    [
        told.Item.Kind, told.Item.Text, told.Item.Note, told.Item.Due is { } due ? DateText.Iso(due) : "", told.Item.IsOverdue ? "Y" : "N", told.IsChanged ? "Y" : "N",
        told.AcknowledgedAt?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "",
    ];
}
