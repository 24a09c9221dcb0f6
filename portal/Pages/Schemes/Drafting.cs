using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.SignIn;

namespace WorkforcePlatform.Portal.Pages.Schemes;

// Drafts a version, previews it, saves it, and withdraws a planned one.
public sealed partial class IndexModel
{
    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);

    [BindProperty]
    public string? ValidFrom { get; set; }

    /// <summary>The day whose levels are compared.</summary>
    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Number { get; set; }

    /// <summary>Why a version is withdrawn.</summary>
    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    /// <summary>The numbers and days that were previewed, so that nothing else is saved.</summary>
    [BindProperty]
    public string? Previewed { get; set; }

    public PreviewSchemeResponse? Preview { get; private set; }

    /// <summary>The draft was changed after it was previewed.</summary>
    public bool IsChangedSince { get; private set; }

    /// <summary>What is saved, in one line: the numbers and the first day.</summary>
    public string Drafted => string.Join(' ', Editable.SelectMany(one => SchemeWords.Which.Select(which => InBox(one, which))).Append(ValidFrom));

    public IEnumerable<SchemeThreshold> Editable => Shown.InForce.Thresholds.Where(one => one.IsNumber);

    public BothValues Both => new([new("Last version", Shown.Schemes is [var last, ..] ? SchemeWords.Said(last) : "none", Number > 0 ? "withdrawn" : $"From {ValidFrom}: {Reason}")]);

    /// <summary>A cut-off as it stands in its box: as written, or that of the version in force.</summary>
    public string InBox(SchemeThreshold one, string which) =>
        written.TryGetValue(SchemeWords.Field(one.Measure, which), out var text) ? text : CsvFile.Number(SchemeWords.CutOff(one.CutOffs, which));

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => AllowedAsync(() => Task.FromResult<IActionResult>(Page()), ct);

    public Task<IActionResult> OnPostPreviewAsync(CancellationToken ct) => AllowedAsync(() => PreviewedAsync(ReadDraft(), ct), ct);

    public Task<IActionResult> OnPostChangesAsync(CancellationToken ct) => AllowedAsync(
        async () =>
        {
            var request = ReadDraft();
            return ModelState.IsValid && await this.TryCallAsync(async () => await schemes.PreviewSchemeAsync(request, cancellationToken: ct))
                ? await CsvFile.OfEveryPageAsync(
                    "pressure-preview.csv",
                    ["unit", "before", "before_because", "after", "after_because"],
                    (token, size) => schemes.PreviewSchemeAsync(new(request) { PageSize = size, PageToken = token }, cancellationToken: ct).ResponseAsync,
                    page => page.Changes.Select(one => (IReadOnlyList<string>)[one.Unit.Code, one.Before.Shown, one.Before.Reason, one.After.Shown, one.After.Reason]),
                    page => page.NextPageToken)
                : Page();
        },
        ct);

    public Task<IActionResult> OnPostSaveAsync(CancellationToken ct) => AllowedAsync(
        async () =>
        {
            var draft = ReadDraft();
            var reason = AskedText.Read(Reason, ModelState, nameof(Reason), "Say why the thresholds are changed");
            if (Previewed != Drafted)
            {
                IsChangedSince = true;
                return await PreviewedAsync(draft, ct);
            }

            var request = new AddSchemeRequest { CutOffs = { draft.CutOffs }, ValidFrom = draft.ValidFrom, Reason = reason, Etag = Etag ?? "" };
            return ModelState.IsValid && await this.TryCallAsync(async () => await schemes.AddSchemeAsync(request, cancellationToken: ct))
                ? Redirect($"{Address}?done=added")
                : await AgainAsync(draft, ct);
        },
        ct);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) => AllowedAsync(
        async () =>
        {
            var because = AskedText.Read(Because, ModelState, nameof(Because), "Say why it is withdrawn");
            var request = new WithdrawSchemeRequest { Number = Number, Reason = because, Etag = Etag ?? "" };
            return ModelState.IsValid && await this.TryCallAsync(async () => await schemes.WithdrawSchemeAsync(request, cancellationToken: ct))
                ? Redirect($"{Address}?done=withdrawn")
                : await AgainAsync(null, ct);
        },
        ct);

    private async Task<IActionResult> AllowedAsync(Func<Task<IActionResult>> act, CancellationToken ct)
    {
        if (!User.MayImport())
        {
            return Forbid(PageSignIn.Scheme);
        }

        await OnGetAsync(ct);
        return await act();
    }

    // What stands there now is read again: somebody else may have changed it.
    private async Task<IActionResult> AgainAsync(PreviewSchemeRequest? draft, CancellationToken ct)
    {
        await OnGetAsync(ct);
        return draft is null ? Page() : await PreviewedAsync(draft, ct);
    }

    // A missing reason, or somebody who was quicker, hides no preview.
    private async Task<IActionResult> PreviewedAsync(PreviewSchemeRequest draft, CancellationToken ct)
    {
        if (!ModelState.Any(field => field.Value is { Errors.Count: > 0 } && field.Key is not (nameof(Reason) or "")))
        {
            await this.TryCallAsync(async () => Preview = await schemes.PreviewSchemeAsync(draft, cancellationToken: ct));
        }

        return Page();
    }

    private PreviewSchemeRequest ReadDraft() => new()
    {
        CutOffs = { Editable.Select(one => new SchemeCutOffs { Measure = one.Measure, First = NumberIn(one, "First"), Second = NumberIn(one, "Second"), Third = NumberIn(one, "Third") }).ToList() },
        ValidFrom = AskedDay.Read(ValidFrom, ModelState, nameof(ValidFrom), isNeeded: true),
        On = AskedDay.Read(On, ModelState),
        PageSize = PageSize,
    };

    private double NumberIn(SchemeThreshold one, string which)
    {
        var field = SchemeWords.Field(one.Measure, which);
        var text = Request.Form[field].ToString();
        written[field] = text;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        ModelState.AddModelError(field, $"{one.Title}: write a number like 20 or 14.4");
        return 0;
    }
}
