using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>What a user was told: to be done, overdue, changed since the last visit; acknowledged one by one.</summary>
public sealed class IndexModel(MyWork work) : PageModel
{
    private const int PageSize = 50;

    private static readonly string[] Header = ["kind", "what", "note", "due", "overdue", "changed", "acknowledged"];

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public WorkList Work { get; private set; } = new([], null, [], []);

    public WorkPart Part => WorkPart.Of(Show);

    public IReadOnlyList<ToldItem> Listed { get; private set; } = [];

    public IEnumerable<ToldItem> OnPage => Listed.Skip(Math.Max(0, From)).Take(PageSize);

    public IEnumerable<(string Kind, int Count)> Kinds => Work.Items.Where(Part.Has).GroupBy(told => told.Item.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => (kind.Key, kind.Count()));

    public string First => From > 0 ? AddressOf(Part.Key, Kind) : "";

    public string Next => From + PageSize < Listed.Count ? AddressOf(Part.Key, Kind, ("from", (From + PageSize).ToString(CultureInfo.InvariantCulture))) : "";

    public string Csv => AddressOf(Part.Key, Kind, ("handler", "csv"));

    public static string AddressOf(string part, string? kind, params (string Name, string Value)[] rest)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in rest.Prepend(("kind", kind ?? "")).Prepend(("show", part)).Where(pair => pair.Item2.Length > 0))
        {
            query.Add(name, value);
        }

        return Navigation.Work + query.ToQueryString();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Work = await work.ReadAsync(User, isVisit: true, ct);
        Listed = [.. Work.Items.Where(Part.Has).Where(told => string.IsNullOrEmpty(Kind) || told.Item.Kind == Kind)];
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of("my-work.csv", Header, Listed.Select(RowOf));
    }

    public async Task<IActionResult> OnPostAsync(string key, string content, CancellationToken ct)
    {
        if (await this.TryCallAsync(() => work.AcknowledgeAsync(User, key, content, ct)))
        {
            return Redirect(AddressOf(Part.Key, Kind, ("from", From > 0 ? From.ToString(CultureInfo.InvariantCulture) : "")));
        }

        await OnGetAsync(ct);
        return Page();
    }

    private static IReadOnlyList<string> RowOf(ToldItem told) =>
    [
        told.Item.Kind, told.Item.Text, told.Item.Note, told.Item.Due is { } due ? DateText.Iso(due) : "", told.Item.IsOverdue ? "Y" : "N", told.IsChanged ? "Y" : "N",
        told.AcknowledgedAt?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "",
    ];
}
