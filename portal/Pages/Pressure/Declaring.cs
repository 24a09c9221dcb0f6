using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Pressure;

// Declares a level beside the calculated one, and withdraws it.
public sealed partial class IndexModel
{
    private const int MostDeclared = 200;

    [BindProperty]
    public int Level { get; set; }

    [BindProperty]
    public string? FromOn { get; set; }

    [BindProperty]
    public string? ReviewOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? DeclaredLevelId { get; set; }

    [BindProperty]
    public string? EndsOn { get; set; }

    /// <summary>Why a declared level is withdrawn.</summary>
    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    /// <summary>What was just done: declared or withdrawn.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>What was declared for the unit, the latest to begin first.</summary>
    public ListDeclaredLevelsResponse Declared { get; private set; } = new();

    /// <summary>The first day without the declared level that stands: what the form proposes.</summary>
    public string ProposedEnd => Shown.Unit.Declared.ReviewOn == Shown.On ? InBox(Day) : InBox(Day?.AddDays(1));

    public BothValues Both => new([new("Declared level", Shown.Unit.Declared is { } now ? $"Level {now.Level} {DeclaredWords.Days(now)}" : "none", Level == 0 ? "withdrawn" : $"Level {Level} from {DateText.Tidy(FromOn)}")]);

    /// <summary>A day as it stands in a box.</summary>
    public static string InBox(DateOnly? day) => day is { } known ? DateText.InBrief(known).Replace('\u00a0', ' ') : "";

    public Task<IActionResult> OnPostDeclareAsync(CancellationToken ct)
    {
        var request = new DeclareLevelRequest
        {
            Unit = Unit ?? "",
            Level = Level,
            FromOn = DayIn(FromOn, nameof(FromOn), isRequired: true),
            ReviewOn = DayIn(ReviewOn, nameof(ReviewOn), isRequired: false),
            Reason = ReasonIn(Reason, nameof(Reason), "Say why another level is declared"),
            Etag = Etag ?? "",
        };
        return DecideAsync("declared", async () => await levels.DeclareLevelAsync(request, cancellationToken: ct), ct);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        var request = new WithdrawDeclaredLevelRequest
        {
            DeclaredLevelId = DeclaredLevelId ?? "",
            EndsOn = DayIn(EndsOn, nameof(EndsOn), isRequired: true),
            Reason = ReasonIn(Because, nameof(Because), "Say why the declared level is withdrawn"),
            Etag = Etag ?? "",
        };
        return DecideAsync("withdrawn", async () => await levels.WithdrawDeclaredLevelAsync(request, cancellationToken: ct), ct);
    }

    private string DayIn(string? text, string field, bool isRequired)
    {
        if (DateText.TryParse(text, out var day))
        {
            return DateText.Iso(day);
        }

        if (isRequired || !string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError(field, "Write the date as 30/10/09, 30 Oct 2009 or 2009-10-30");
        }

        return "";
    }

    private string ReasonIn(string? text, string field, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError(field, missing);
        }

        return text ?? "";
    }

    private async Task<IActionResult> DecideAsync(string done, Func<Task> decide, CancellationToken ct)
    {
        if (ModelState.IsValid && await this.TryCallAsync(decide))
        {
            return Redirect($"{new PressureAddress(Unit ?? "", On ?? "", "", "").ToPage()}&done={done}#declared");
        }

        await OnGetAsync(ct);
        return Page();
    }
}
