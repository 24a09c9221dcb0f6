using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Workforce.V1;
using Order = WorkforcePlatform.Workforce.V1.ListPeopleRequest.Types.Order;
using Part = WorkforcePlatform.Workforce.V1.ListPeopleRequest.Types.Who;

namespace WorkforcePlatform.Portal.Pages.Hr.People;

/// <summary>Who works here on a day: where, since when, until when, and how many children each holds. A word is searched for by POST.</summary>
public sealed class IndexModel(
    WorkerService.WorkerServiceClient workers, CaseService.CaseServiceClient cases, PressureService.PressureServiceClient pressure, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    private static readonly string[] Header =
        ["staff_id", "name", "role", "post_no", "title", "unit", "unit_name", "fte", "employment", "since", "leaves_on", "planned_last_day", "children_held"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Reversed { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>Comes by POST alone.</summary>
    [BindProperty]
    public string? Find { get; set; }

    public ListPeopleResponse Listed { get; private set; } = new();

    /// <summary>By staff number. Null where cases and allocations were never loaded.</summary>
    public IReadOnlyDictionary<string, int>? Held { get; private set; }

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public PeopleAddress Address { get; private set; } = new();

    public UnitName Name { get; private set; } = new();

    /// <summary>No unit is loaded that the user may see.</summary>
    public bool IsEmpty => Name.Code.Length == 0;

    public DateOnly Day { get; private set; }

    public DateOnly? FiguresTo { get; private set; }

    public bool IsSearch => !string.IsNullOrWhiteSpace(Find);

    public PeopleWay ToOrder(string order) => new(this, (Address with { Order = order, Reversed = Address.Order == order && !Address.Reversed }).ToPage());

    public PeopleWay ToWho(string who) => new(this, (Address with { Who = who }).ToPage());

    /// <summary>For aria-sort: the direction in which the column stands, null if the list is not ordered by it. FTE runs from much to little.</summary>
    public string? Direction(string order) => Address.Order != order ? null : (order == "fte") != Reversed ? "descending" : "ascending";

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await ReadAddressAsync(ct))
        {
            Listed = await ListAsync(From ?? "", 0, ct);
            Held = await HeldAsync(Listed, ct);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return IsSearch || !ModelState.IsValid || IsEmpty ? Page() : Redirect(Address.ToPage());
    }

    public Task<IActionResult> OnPostCsvAsync(CancellationToken ct) => OnGetCsvAsync(ct);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!await ReadAddressAsync(ct))
        {
            return NotFound();
        }

        return await CsvFile.OfEveryPageAsync(
            $"people-{Name.Code}-{Address.On}.csv", Header, ReadAsync, page => page.Listed.People.Select(person => RowOf(person, page.Held)), page => page.Listed.NextPageToken);

        async Task<(ListPeopleResponse Listed, IReadOnlyDictionary<string, int>? Held)> ReadAsync(string token, int size)
        {
            var listed = await ListAsync(token, size, ct);
            return (listed, await HeldAsync(listed, ct));
        }
    }

    private static IReadOnlyList<string> RowOf(Person person, IReadOnlyDictionary<string, int>? held) =>
    [
        person.StaffId,
        person.Name,
        person.Place is { PostNo.Length: > 0 } post ? post.Role.ToString() : "",
        person.Place?.PostNo ?? "",
        person.Place?.Title ?? "",
        person.Place?.OrgUnitCode ?? "",
        person.Place?.OrgUnitName ?? "",
        CsvFile.Number(person.HasFte ? person.Fte : null),
        person.Employment.ToString(),
        person.StartsOn,
        person.EndsOn,
        person.Leaving?.LastDay ?? "",
        held is null ? "" : CsvFile.Number(held.GetValueOrDefault(person.StaffId)),
    ];

    private async Task<bool> ReadAddressAsync(CancellationToken ct)
    {
        (Choices, var shown) = await ChosenFigures.ReadAsync(units, pressure, Unit, On, ModelState, ct);
        if (shown.Unit is null)
        {
            return false;
        }

        (Name, Day, FiguresTo) = (shown.Unit.Unit, DateText.FromIso(shown.On) ?? default, DateText.FromIso(shown.FiguresTo));
        Address = new PeopleAddress
        {
            Unit = Name.Code,
            On = shown.On,
            Who = Enum.TryParse<Part>(Who, ignoreCase: true, out var who) && who is not (default(Part) or Part.Here) ? Who!.ToLowerInvariant() : "",
            Order = Enum.TryParse<Order>(Order, ignoreCase: true, out _) ? Order!.ToLowerInvariant() : "staffid",
            Reversed = Reversed,
        };
        return true;
    }

    private async Task<ListPeopleResponse> ListAsync(string token, int size, CancellationToken ct) => await workers.ListPeopleAsync(
        new()
        {
            PageToken = token,
            PageSize = size,
            Unit = Name.Code,
            On = Address.On,
            Who = Enum.TryParse<Part>(Address.Who, ignoreCase: true, out var who) ? who : default,
            Text = Find?.Trim() ?? "",
            Order = Enum.Parse<Order>(Address.Order, ignoreCase: true),
            Reversed = Reversed,
        },
        cancellationToken: ct);

    private async Task<IReadOnlyDictionary<string, int>?> HeldAsync(ListPeopleResponse page, CancellationToken ct)
    {
        var counted = await cases.CountHeldChildrenAsync(new() { StaffIds = { page.People.Select(person => person.StaffId) }, On = Address.On }, cancellationToken: ct);
        return counted.Loaded ? counted.Counts.ToDictionary(count => count.StaffId, count => count.Children) : null;
    }
}
