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
    public string ProposedEnd => Shown.Unit.Declared.ReviewOn == Shown.On ? DateText.InBox(Day) : DateText.InBox(Day?.AddDays(1));

    public BothValues Both => new([new("Declared level", Shown.Unit.Declared is { } now ? $"Level {now.Level} {DeclaredWords.Days(now)}" : "none", Level == 0 ? "withdrawn" : $"Level {Level} from {DateText.Tidy(FromOn)}")]);

    public Task<IActionResult> OnPostDeclareAsync(CancellationToken ct)
    {
        var request = new DeclareLevelRequest
        {
            Unit = Unit ?? "",
            Level = Level,
            FromOn = AskedDay.Read(FromOn, ModelState, nameof(FromOn), isNeeded: true),
            ReviewOn = AskedDay.Read(ReviewOn, ModelState, nameof(ReviewOn)),
            Reason = AskedText.Read(Reason, ModelState, nameof(Reason), "Say why another level is declared"),
            Etag = Etag ?? "",
        };
        return DecideAsync("declared", async () => await levels.DeclareLevelAsync(request, cancellationToken: ct), ct);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        var request = new WithdrawDeclaredLevelRequest
        {
            DeclaredLevelId = DeclaredLevelId ?? "",
            EndsOn = AskedDay.Read(EndsOn, ModelState, nameof(EndsOn), isNeeded: true),
            Reason = AskedText.Read(Because, ModelState, nameof(Because), "Say why the declared level is withdrawn"),
            Etag = Etag ?? "",
        };
        return DecideAsync("withdrawn", async () => await levels.WithdrawDeclaredLevelAsync(request, cancellationToken: ct), ct);
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
