using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Portal.TagHelpers;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Hr.People;

/// <summary>One worker on one side of paper: where they work, whom they hold and for how long, their hearings, their leave to come and their supervision.</summary>
public sealed class WorkerModel(
    WorkerService.WorkerServiceClient workers, CaseService.CaseServiceClient cases, AllocationService.AllocationServiceClient allocations, MatterService.MatterServiceClient matters,
    LinkTemplateService.LinkTemplateServiceClient links, TimeProvider clock) : PageModel
{
    private const int LargestPage = 200;

    [BindProperty(SupportsGet = true)]
    public string? Staff { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public Worker Worker { get; private set; } = new();

    public ListHeldChildrenResponse Held { get; private set; } = new();

    /// <summary>Children whose allocation to this worker is recorded and not confirmed: of them managers alone are told.</summary>
    public ListRecordedAllocationsResponse ToCome { get; private set; } = new();

    public ListHearingsResponse Hearings { get; private set; } = new();

    /// <summary>The worker in the HR system. Null where no address is kept.</summary>
    public string? Elsewhere { get; private set; }

    /// <summary>The day asked for, else the last that the register covers, else today.</summary>
    public DateOnly Day { get; private set; }

    public IEnumerable<Place> PlacesNow => Worker.Places.Where(place => Lasts(place.StartsOn, place.EndsOn));

    public IEnumerable<Place> OtherPlaces => Worker.Places.Where(place => !Lasts(place.StartsOn, place.EndsOn));

    /// <summary>Null for a post held.</summary>
    public AgencyAssignment? BookingOf(Place place) => place.Booking.Length > 0 ? Worker.AgencyAssignments.FirstOrDefault(one => one.Reference == place.Booking) : null;

    public bool IsAhead(Place place) => DateText.FromIso(place.StartsOn) > Day;

    public IEnumerable<Absence> AbsencesAhead => Worker.Absences.Where(absence => IsNotOver(absence.EndsOn));

    public IEnumerable<Reduction> ReductionsAhead => Worker.Reductions.Where(reduction => IsNotOver(reduction.EndsOn));

    public SupervisionStanding Supervision => new(Worker.Supervisions, Day);

    public EmptyKind WhyEmpty(string file) => Worker.LoadedFiles.Contains(file) ? EmptyKind.NoneOnThisDate : EmptyKind.NotLoaded;

    /// <summary>Whole weeks up to the day.</summary>
    public int WeeksSince(string since) => DateText.FromIso(since) is { } from ? (Day.DayNumber - from.DayNumber) / 7 : 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Staff))
        {
            return NotFound();
        }

        var asked = DateText.TryParse(On, out var day) ? DateText.Iso(day) : "";
        Worker = await workers.GetWorkerAsync(new() { WorkerId = Staff }, cancellationToken: ct);
        var elsewhere = links.FindPageAsync(LinkKind.Worker, Worker.StaffId, ct);
        Held = await cases.ListHeldChildrenAsync(new() { StaffId = Worker.StaffId, On = asked, PageSize = LargestPage }, cancellationToken: ct);
        ToCome = User.MaySeeRows("children") ? await allocations.ListRecordedAllocationsAsync(new() { StaffId = Worker.StaffId }, cancellationToken: ct) : ToCome;
        Day = DateText.FromIso(asked) ?? DateText.FromIso(Held.On) ?? LondonTime.Today(clock);
        Hearings = await matters.ListHearingsAsync(new() { SocialWorkerStaffId = Worker.StaffId, From = DateText.Iso(Day) }, cancellationToken: ct);
        Elsewhere = await elsewhere;
        return Page();
    }

    public async Task<IActionResult> OnGetChildrenAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Staff))
        {
            return NotFound();
        }

        var asked = DateText.TryParse(On, out var day) ? DateText.Iso(day) : "";
        Worker = await workers.GetWorkerAsync(new() { WorkerId = Staff }, cancellationToken: ct);
        return await CsvFile.OfEveryPageAsync(
            $"children-of-{Worker.StaffId}.csv",
            ["child_id", "category", "unit", "since"],
            async (token, size) => await cases.ListHeldChildrenAsync(new() { StaffId = Worker.StaffId, On = asked, PageToken = token, PageSize = size }, cancellationToken: ct),
            page => page.Children.Select(child => (IReadOnlyList<string>)[child.ChildId, child.Category, child.Unit, child.Since]),
            page => page.NextPageToken);
    }

    private bool Lasts(string from, string to) => !(DateText.FromIso(from) > Day) && IsNotOver(to);

    private bool IsNotOver(string to) => !(DateText.FromIso(to) < Day);
}
