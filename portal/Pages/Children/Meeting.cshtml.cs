using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>Every child of a unit who waits for a worker, decided on one page and recorded together or not at all.</summary>
public sealed class MeetingModel(AllocationService.AllocationServiceClient allocations, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    public const string Address = "/children/meeting";

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>The token of the page that is asked for. Empty for the most urgent.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>How many allocations were recorded just now.</summary>
    [BindProperty(SupportsGet = true)]
    public int Recorded { get; set; }

    [BindProperty]
    public string? StartsOn { get; set; }

    [BindProperty]
    public string? Find { get; set; }

    [BindProperty]
    public List<MeetingRow> Rows { get; set; } = [];

    /// <summary>Made with the page, so that a decision sent twice is taken once.</summary>
    [BindProperty]
    public string? RequestId { get; set; }

    public AllocationMeeting Meeting { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    /// <summary>What was decided of each child of the page; the suggestion where nothing was.</summary>
    public IReadOnlyDictionary<string, MeetingRow> Decided { get; private set; } = new Dictionary<string, MeetingRow>();

    /// <summary>In the order of the staff numbers.</summary>
    public IReadOnlyList<MeetingLoad> Loads { get; private set; } = [];

    /// <summary>What was decided of children whom somebody else decided on meanwhile.</summary>
    public IReadOnlyList<MeetingRow> Gone { get; private set; } = [];

    public MeetingLoad? LoadOf(string staffId) => Loads.FirstOrDefault(load => string.Equals(load.Choice.StaffId, staffId, StringComparison.OrdinalIgnoreCase));

    public Task OnGetAsync(CancellationToken ct)
    {
        RequestId = Guid.NewGuid().ToString();
        return ShowAsync(ct);
    }

    public Task OnPostLoadsAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        var decisions = Rows.Where(row => row.IsDecided).ToList();
        if (decisions.Count == 0)
        {
            ModelState.AddModelError("", "Choose a worker for at least one child, and say why");
        }

        foreach (var row in decisions)
        {
            CheckReason(row, decisions.Count(other => other.StaffId == row.StaffId));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var request = new RecordAllocationsRequest
        {
            StartsOn = Meeting.StartsOn,
            RequestId = RequestId ?? "",
            Decisions = { decisions.Select(row => new AllocationDecision { ChildId = row.ChildId, StaffId = row.StaffId, Reason = row.Reason, Etag = row.Etag }) },
        };
        var answer = new RecordAllocationsResponse();
        if (!await this.TryCallAsync(async () => answer = await allocations.RecordAllocationsAsync(request, cancellationToken: ct)))
        {
            return Page();
        }

        if (answer.Refused.Count == 0)
        {
            return Redirect(PageAddress.Of(Address, ("unit", Unit), ("recorded", $"{answer.Allocations.Count}")));
        }

        await ShowAsync(ct);
        foreach (var refused in answer.Refused)
        {
            ModelState.AddModelError(FieldOf(refused.ChildId, refused.AboutReason ? nameof(MeetingRow.Reason) : nameof(MeetingRow.StaffId)), $"{refused.ChildId}: {refused.Message}");
        }

        return Page();
    }

    /// <summary>The form's field of a child who is on the page; empty of one who is not.</summary>
    public string FieldOf(string childId, string name)
    {
        var index = Meeting.Children.Select(child => child.ChildId).ToList().IndexOf(childId);
        return index < 0 ? "" : $"{nameof(Rows)}[{index}].{name}";
    }

    private void CheckReason(MeetingRow row, int together)
    {
        var load = LoadOf(row.StaffId) is { } known ? known with { More = together } : null;
        var name = load?.Choice.Name ?? row.StaffId;
        var least = load is { IsOver: true } ? Meeting.LongReason : 1;
        if (string.IsNullOrWhiteSpace(row.Reason))
        {
            ModelState.AddModelError(FieldOf(row.ChildId, nameof(row.Reason)), $"{row.ChildId}: say why {name}");
        }
        else if (row.Reason.Trim().Length < least)
        {
            ModelState.AddModelError(FieldOf(row.ChildId, nameof(row.Reason)), $"{row.ChildId}: {name} would be over the limit. Say why in at least {least} characters");
        }
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Rows = Rows.ConvertAll(row => row with { ChildId = row.ChildId ?? "", StaffId = row.StaffId ?? "", Suggested = row.Suggested ?? "", Reason = row.Reason ?? "", Etag = row.Etag ?? "" });
        var startsOn = DateText.TryParse(StartsOn, out var day) ? DateText.Iso(day) : "";
        if (startsOn.Length == 0 && !string.IsNullOrWhiteSpace(StartsOn))
        {
            ModelState.AddModelError(nameof(StartsOn), "Write the first day as 9/11/09, 9 Nov 2009 or 2009-11-09");
        }

        var own = units.ListOwnAsync(ct);
        var request = new GetAllocationMeetingRequest { Unit = Unit ?? "", PageToken = From ?? "", StartsOn = startsOn, Text = Find?.Trim() ?? "", StaffIds = { Rows.Select(row => row.StaffId).Where(staff => staff.Length > 0).Distinct() } };
        if (!await this.TryCallAsync(async () => Meeting = await allocations.GetAllocationMeetingAsync(request, cancellationToken: ct)))
        {
            request.Text = "";
            Meeting = await allocations.GetAllocationMeetingAsync(request, cancellationToken: ct);
        }

        Choices = await own;
        StartsOn = DateText.FromIso(Meeting.StartsOn) is { } from ? DateText.InFull(from) : StartsOn;
        var typed = Rows.DistinctBy(row => row.ChildId).ToDictionary(row => row.ChildId);
        Decided = Meeting.Children.ToDictionary(
            child => child.ChildId,
            child => (typed.GetValueOrDefault(child.ChildId) ?? new MeetingRow { ChildId = child.ChildId, StaffId = child.SuggestedStaffId }) with { Etag = child.Etag });
        Gone = [.. Rows.Where(row => row.IsDecided && !Decided.ContainsKey(row.ChildId))];
        var more = Decided.Values.Where(row => row.StaffId.Length > 0).CountBy(row => row.StaffId).ToDictionary();
        Loads = [.. Meeting.Workers.Select(worker => new MeetingLoad(worker, more.GetValueOrDefault(worker.Choice.StaffId)))];
    }
}
