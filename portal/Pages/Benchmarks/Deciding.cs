using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.SignIn;

namespace WorkforcePlatform.Portal.Pages.Benchmarks;

// Adopts and withdraws benchmarks, and sets the ASYE factor.
public sealed partial class IndexModel
{
    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Least { get; set; }

    [BindProperty]
    public string? Most { get; set; }

    [BindProperty]
    public string? Mode { get; set; }

    [BindProperty]
    public string? AdoptedOn { get; set; }

    [BindProperty]
    public string? AgreedWith { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? BenchmarkId { get; set; }

    [BindProperty]
    public string? EndsOn { get; set; }

    /// <summary>Why a benchmark is withdrawn.</summary>
    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public string? Factor { get; set; }

    [BindProperty]
    public string? FromOn { get; set; }

    /// <summary>Why the ASYE factor is set.</summary>
    [BindProperty]
    public string? FactorReason { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    public BothValues Both => Factor is not null
        ? new([new("ASYE factor now", Formatting.Plain(Factors.Now), Factor)])
        : new([new("Last decided", Shown.Benchmarks is [var last, ..] ? $"{last.Name}, {BenchmarkWords.Range(last)}, {last.UnitName}, {BenchmarkWords.Days(last.AdoptedOn, last.EndedOn)}" : "none", BenchmarkId is null ? $"{Name}, {Most}, {Unit}" : "withdrawn")]);

    /// <summary>A form sent without what it decides shows the page as it stands, to those who may decide.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!User.MayImport())
        {
            return Forbid(PageSignIn.Scheme);
        }

        await OnGetAsync(ct);
        return Page();
    }

    public Task<IActionResult> OnPostAdoptAsync(CancellationToken ct)
    {
        var request = new AdoptBenchmarkRequest
        {
            Unit = AskedText.Read(Unit, ModelState, nameof(Unit), "Choose whose benchmark it is"),
            Name = AskedText.Read(Name, ModelState, nameof(Name), "Give it a name"),
            Source = AskedText.Read(Source, ModelState, nameof(Source), "Say who says so, and where"),
            Least = NumberIn(Least, nameof(Least), isRequired: false),
            Most = NumberIn(Most, nameof(Most), isRequired: true),
            Mode = Mode ?? "",
            AdoptedOn = AskedDay.Read(AdoptedOn, ModelState, nameof(AdoptedOn), isNeeded: true),
            AgreedWith = AskedText.Read(AgreedWith, ModelState, nameof(AgreedWith), "Say whom it was agreed with"),
            Reason = AskedText.Read(Reason, ModelState, nameof(Reason), "Say why it is adopted"),
            Etag = Etag ?? "",
        };
        return DecideAsync("adopted", async () => await benchmarks.AdoptBenchmarkAsync(request, cancellationToken: ct), ct);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        var request = new WithdrawBenchmarkRequest
        {
            BenchmarkId = BenchmarkId ?? "",
            EndsOn = AskedDay.Read(EndsOn, ModelState, nameof(EndsOn), isNeeded: true),
            Reason = AskedText.Read(Because, ModelState, nameof(Because), "Say why it is withdrawn"),
            Etag = Etag ?? "",
        };
        return DecideAsync("withdrawn", async () => await benchmarks.WithdrawBenchmarkAsync(request, cancellationToken: ct), ct);
    }

    public Task<IActionResult> OnPostSetAsync(CancellationToken ct)
    {
        var request = new ChangeAsyeFactorRequest
        {
            Factor = NumberIn(Factor, nameof(Factor), isRequired: true),
            FromOn = AskedDay.Read(FromOn, ModelState, nameof(FromOn), isNeeded: true),
            Reason = AskedText.Read(FactorReason, ModelState, nameof(FactorReason), "Say why it is set"),
            Etag = Etag ?? "",
        };
        return DecideAsync("set", async () => await benchmarks.ChangeAsyeFactorAsync(request, cancellationToken: ct), ct);
    }

    private double NumberIn(string? text, string field, bool isRequired)
    {
        if (!isRequired && string.IsNullOrWhiteSpace(text))
        {
            return 0;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        ModelState.AddModelError(field, "Write a number like 20, 15.2 or 0.9");
        return 0;
    }

    private async Task<IActionResult> DecideAsync(string done, Func<Task> decide, CancellationToken ct)
    {
        if (ModelState.IsValid && await this.TryCallAsync(decide))
        {
            return Redirect($"{Address}?done={done}");
        }

        await OnGetAsync(ct);
        return Page();
    }
}
