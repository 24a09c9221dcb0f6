using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.Pages.Units;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>One child by reference: whose they are and were, and in which matters they stand.</summary>
public sealed class ChildModel(
    CaseService.CaseServiceClient cases, AllocationService.AllocationServiceClient allocations, MatterService.MatterServiceClient matters,
    LinkTemplateService.LinkTemplateServiceClient links, ChildAddress address) : PageModel
{
    private const int LargestPage = 200;

    /// <summary>The child's reference, sealed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public Child Child { get; private set; } = new();

    public ListMattersResponse Matters { get; private set; } = new();

    /// <summary>The child in the case system. Null where no address is kept.</summary>
    public string? Elsewhere { get; private set; }

    /// <summary>Allocations recorded by hand, of which managers alone are told.</summary>
    public IReadOnlyList<RecordedAllocation> Recorded { get; private set; } = [];

    public bool MayAllocate => User.MaySeeRows("children") && Case is { Open: true } open && (open.OwnUnit || Primary is { OwnWorker: true })
        && !Recorded.Any(one => one.Standing is AllocationStanding.Planned or AllocationStanding.Waiting or AllocationStanding.Contradicted);

    public DateOnly? Day => DateText.FromIso(Child.On);

    /// <summary>The opening that counts on the day, else the last one.</summary>
    public ChildCase? Case => Child.Cases.FirstOrDefault(one => one.Open) ?? Child.Cases.FirstOrDefault();

    public ChildWorker? Primary => Child.Workers.FirstOrDefault(one => one is { Current: true, Primary: true });

    public IEnumerable<ChildWorker> CoWorkers => Child.Workers.Where(one => one is { Current: true, Primary: false });

    public IEnumerable<Crumb> Crumbs => Case is { OwnUnit: true } open && User.MaySeePosts()
        ? [new(open.UnitName, TeamAddress.ToPage(open.Unit, Child.On)), new(Child.ChildId)]
        : [new("Matters", Navigation.Matters), new(Child.ChildId)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (address.Read(Key) is not { } childId)
        {
            return NotFound();
        }

        var on = DateText.TryParse(On, out var day) ? DateText.Iso(day) : "";
        var child = cases.GetChildAsync(new() { ChildId = childId, On = on }, cancellationToken: ct);
        var listed = matters.ListMattersAsync(new() { ChildId = childId, On = on, IncludeClosed = true, Sort = ListMattersRequest.Types.Sort.Standing }, cancellationToken: ct);
        var elsewhere = links.FindPageAsync(LinkKind.Child, childId, ct);
        Recorded = User.MaySeeRows("children")
            ? (await allocations.ListRecordedAllocationsAsync(new() { ChildId = childId, All = true, PageSize = LargestPage }, cancellationToken: ct)).Allocations
            : [];
        (Child, Matters, Elsewhere) = (await child, await listed, await elsewhere);
        return Page();
    }

    /// <summary>Whole weeks of a stretch up to its end or the day.</summary>
    public string Weeks(string since, string until)
    {
        if (DateText.FromIso(since) is not { } from || (Day ?? DateText.FromIso(until)) is not { } day)
        {
            return "";
        }

        var to = DateText.FromIso(until) is { } end && end < day ? end : day;
        return (to.DayNumber - from.DayNumber) / 7 is > 0 and var weeks ? Formatting.Count(weeks) : to < from ? "" : "under 1";
    }
}
