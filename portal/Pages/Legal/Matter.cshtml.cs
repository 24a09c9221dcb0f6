using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Portal.TagHelpers;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>One matter on one page: where it stands, its children by reference, hearings, directions and what came before issue.</summary>
public sealed class MatterModel(MatterService.MatterServiceClient matters, WorkerService.WorkerServiceClient workers, LinkTemplateService.LinkTemplateServiceClient links) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Ref { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public Matter Shown { get; private set; } = new();

    public DateOnly Day => DateText.FromIso(Shown.On) ?? default;

    public IEnumerable<Crumb> Crumbs => [new("Matters", new MattersAddress(On: On ?? "").ToPage()), new(Shown.MatterRef)];

    public string Next => DateText.FromIso(Shown.NextHearing?.ListedFor ?? "") is { } day
        ? $"{LegalWords.Of(Shown.NextHearing!.Type)}, {DateText.InBrief(day)}, in {Formatting.Counted(WorkingDays.CountIn(Day, day), "court day", "court days")}"
        : "none listed";

    /// <summary>The matter in the legal case system. Null where no address is kept.</summary>
    public string? Elsewhere { get; private set; }

    /// <summary>The social worker is one of the user's own people.</summary>
    public bool MayOpenWorker { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Shown = await matters.GetMatterAsync(new() { MatterId = Ref, On = On ?? "" }, cancellationToken: ct);
        var elsewhere = links.FindPageAsync(LinkKind.Matter, Shown.MatterRef, ct);
        MayOpenWorker = User.MaySeePosts() && await workers.FindAsync(Shown.SocialWorkerStaffId, ct) is not null;
        Elsewhere = await elsewhere;
    }

    /// <summary>Why a list of this matter is empty.</summary>
    public EmptyKind WhyEmpty(string file) => Shown.LoadedFiles.Contains(file) ? EmptyKind.NoneOnThisDate : EmptyKind.NotLoaded;

    /// <summary>A direction's standing on the day: a shape, and in words how it was kept.</summary>
    public (Shape Shape, string Word) StandingOf(Direction direction)
    {
        var due = DateText.FromIso(direction.DueAt[..10]) ?? default;
        if (direction.DoneAt.Length == 0)
        {
            return due < Day
                ? (Shape.FilledTriangle, $"Late by {CourtDays(due, Day)}")
                : (Shape.OpenCircle, due == Day ? "Due today" : $"Due in {CourtDays(Day, due)}");
        }

        // A day without an hour lasts to its end.
        var isLate = string.CompareOrdinal(direction.DoneAt, direction.DueAt.Length > 10 ? direction.DueAt : $"{direction.DueAt}T24") > 0;
        var done = DateText.FromIso(direction.DoneAt[..10]) ?? default;
        return !isLate ? (Shape.FilledCircle, "Done")
            : done == due ? (Shape.FilledTriangle, "Done late, the same day")
            : (Shape.FilledTriangle, $"Done {CourtDays(due, done)} late");
    }

    private static string CourtDays(DateOnly from, DateOnly to) => Formatting.Counted(WorkingDays.CountIn(from, to), "court day", "court days");
}
