using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Units;

/// <summary>One unit on a day: who manages it, its own posts and who holds them, and how much it and everything below it carries.</summary>
public sealed class TeamModel(
    OrgUnitService.OrgUnitServiceClient units,
    PostService.PostServiceClient posts,
    WorkerService.WorkerServiceClient workers,
    VacancyService.VacancyServiceClient vacancies,
    CaseService.CaseServiceClient cases,
    MatterService.MatterServiceClient matters,
    PressureService.PressureServiceClient pressure) : PageModel
{
    private const int LargestPage = 200;
    private const int MostAgency = 20;

    private static readonly string[] Header =
        ["post_no", "title", "role", "fte", "staff_id", "worker", "held_fte", "since", "children_held", "vacant_fte", "vacant_since", "cover"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public OrgUnit Shown { get; private set; } = new();

    /// <summary>The units above that the user may open, the highest first.</summary>
    public IReadOnlyList<OrgUnit> Above { get; private set; } = [];

    public IReadOnlyList<OrgUnit> Below { get; private set; } = [];

    /// <summary>Null where Caseload has no figures of it.</summary>
    public UnitFigures? Figures { get; private set; }

    /// <summary>Null where none is named, or the user may not see them.</summary>
    public Worker? Manager { get; private set; }

    public VacancySums Vacant { get; private set; } = new();

    public bool CoverLoaded { get; private set; }

    public ListAgencyAssignmentsResponse Agency { get; private set; } = new();

    /// <summary>Open matters. Null for those who see none, and where none were loaded.</summary>
    public int? OpenMatters { get; private set; }

    public IReadOnlyList<TeamPost> Posts { get; private set; } = [];

    /// <summary>By staff number. Null where cases and allocations were never loaded.</summary>
    public IReadOnlyDictionary<string, int>? Held { get; private set; }

    public string Day { get; private set; } = "";

    public string NextToken { get; private set; } = "";

    public IEnumerable<Crumb> Crumbs => [.. Above.Select(unit => new Crumb(unit.Name, TeamAddress.ToPage(unit.Code, Day))), new Crumb(Shown.Name)];

    public string First => string.IsNullOrEmpty(From) ? "" : TeamAddress.ToPage(Shown.Code, Day);

    public string Next => NextToken.Length > 0 ? TeamAddress.ToPage(Shown.Code, Day, NextToken) : "";

    public Measure? Find(string code) => Figures?.Measures.FirstOrDefault(measure => measure.Code == code);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ReadUnitAsync(ct))
        {
            return NotFound();
        }

        var manager = workers.FindAsync(Shown.ManagerStaffId, ct);
        var agency = workers.ListAgencyAssignmentsAsync(new() { Unit = Shown.Code, On = Day, PageSize = MostAgency }, cancellationToken: ct);
        var open = OpenMattersAsync(ct);
        var listed = ReadPostsAsync(From ?? "", 0, ct);
        (Manager, Agency, OpenMatters) = (await manager, await agency, await open);
        (Posts, NextToken) = await listed;
        Held = await HeldAsync(Posts.SelectMany(post => post.Holders).Select(one => one.StaffId).Concat(Agency.AgencyAssignments.Select(one => one.StaffId)), ct);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!await ReadUnitAsync(ct))
        {
            return NotFound();
        }

        return await CsvFile.OfEveryPageAsync($"team-{Shown.Code}-{Day}.csv", Header, ReadAsync, page => page.Posts.SelectMany(post => RowsOf(post, page.Held)), page => page.Next);

        async Task<(IReadOnlyList<TeamPost> Posts, string Next, IReadOnlyDictionary<string, int>? Held)> ReadAsync(string token, int size)
        {
            var (page, next) = await ReadPostsAsync(token, size, ct);
            return (page, next, await HeldAsync(page.SelectMany(post => post.Holders).Select(one => one.StaffId), ct));
        }
    }

    // A row a holder, and one for what is vacant.
    private static IEnumerable<IReadOnlyList<string>> RowsOf(TeamPost row, IReadOnlyDictionary<string, int>? held)
    {
        string[] post = [row.Post.PostNo, row.Post.Title, row.Post.Role.ToString(), CsvFile.Number(row.Post.Fte)];
        foreach (var one in row.Holders)
        {
            yield return [.. post, one.StaffId, one.WorkerName, CsvFile.Number(one.Fte), one.StartsOn, held is null ? "" : CsvFile.Number(held.GetValueOrDefault(one.StaffId)), "", "", ""];
        }

        if (row.Vacancy is { } vacancy)
        {
            yield return [.. post, "", "", "", "", "", CsvFile.Number(vacancy.Fte), vacancy.VacantSince, vacancy.Cover.ToString()];
        }
    }

    private async Task<bool> ReadUnitAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Unit))
        {
            return false;
        }

        var asked = DateText.TryParse(On, out var day) ? DateText.Iso(day) : "";
        var figures = pressure.ListPressureRowsAsync(new() { Unit = Unit, On = asked, PageSize = 1 }, cancellationToken: ct);
        var own = await units.ListOwnAsync(ct);
        Shown = own.FirstOrDefault(unit => string.Equals(unit.Code, Unit, StringComparison.OrdinalIgnoreCase)) ?? new();
        var listed = await figures;
        (Figures, Day) = (listed.Units.FirstOrDefault(), listed.On);
        Below = [.. own.Where(unit => unit.ParentId == Shown.Id)];
        var above = new List<OrgUnit>();
        for (var parent = ParentOf(Shown); parent is not null && !above.Contains(parent); parent = ParentOf(parent))
        {
            above.Insert(0, parent);
        }

        Above = above;
        return Shown.Code.Length > 0;

        OrgUnit? ParentOf(OrgUnit unit) => own.FirstOrDefault(other => other.Id == unit.ParentId);
    }

    private async Task<int?> OpenMattersAsync(CancellationToken ct) =>
        User.MaySeeMatters() && await matters.ListMattersAsync(new() { Unit = Shown.Code, On = Day, PageSize = 1 }, cancellationToken: ct) is { FiguresTo.Length: > 0 } listed
            ? listed.TotalSize
            : null;

    private async Task<(IReadOnlyList<TeamPost> Posts, string Next)> ReadPostsAsync(string token, int size, CancellationToken ct)
    {
        var page = await posts.ListPostsAsync(new() { Unit = Shown.Code, On = Day, UnitAlone = true, PageToken = token, PageSize = size }, cancellationToken: ct);

        // Its sums are over the unit and everything below it, whatever posts are asked for.
        var listed = await vacancies.ListVacanciesAsync(new() { Unit = Shown.Code, On = Day, PostNos = { page.Posts.Select(post => post.PostNo) }, PageSize = Math.Max(1, page.Posts.Count) }, cancellationToken: ct);
        (Vacant, CoverLoaded) = (listed.Sums ?? new(), listed.CoverLoaded);
        var vacant = listed.Vacancies.ToDictionary(vacancy => vacancy.PostNo);
        return ([.. page.Posts.Select(post => new TeamPost(post, [.. post.Occupancies.Where(IsCurrent)], vacant.GetValueOrDefault(post.PostNo)))], page.NextPageToken);
    }

    private bool IsCurrent(Occupancy one) => string.CompareOrdinal(one.StartsOn, Day) <= 0 && (one.EndsOn.Length == 0 || string.CompareOrdinal(one.EndsOn, Day) >= 0);

    private async Task<IReadOnlyDictionary<string, int>?> HeldAsync(IEnumerable<string> staffIds, CancellationToken ct)
    {
        var held = new Dictionary<string, int>();
        foreach (var some in staffIds.Distinct().Chunk(LargestPage))
        {
            var counted = await cases.CountHeldChildrenAsync(new() { StaffIds = { some }, On = Day }, cancellationToken: ct);
            if (!counted.Loaded)
            {
                return null;
            }

            foreach (var count in counted.Counts)
            {
                held[count.StaffId] = count.Children;
            }
        }

        return held;
    }
}
