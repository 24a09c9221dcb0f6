using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;

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

    /// <summary>A day as it stands in a box.</summary>
    public static string InBox(string iso) => DateText.FromIso(iso) is { } day ? DateText.InBrief(day).Replace('\u00a0', ' ') : "";

    public Task<IActionResult> OnPostAdoptAsync(CancellationToken ct)
    {
        var request = new AdoptBenchmarkRequest
        {
            Unit = TextIn(Unit, nameof(Unit), "Choose whose benchmark it is"),
            Name = TextIn(Name, nameof(Name), "Give it a name"),
            Source = TextIn(Source, nameof(Source), "Say who says so, and where"),
            Least = NumberIn(Least, nameof(Least), isRequired: false),
            Most = NumberIn(Most, nameof(Most), isRequired: true),
            Mode = Mode ?? "",
            AdoptedOn = DayIn(AdoptedOn, nameof(AdoptedOn)),
            AgreedWith = TextIn(AgreedWith, nameof(AgreedWith), "Say whom it was agreed with"),
            Reason = TextIn(Reason, nameof(Reason), "Say why it is adopted"),
            Etag = Etag ?? "",
        };
        return DecideAsync("adopted", async () => await benchmarks.AdoptBenchmarkAsync(request, cancellationToken: ct), ct);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        var request = new WithdrawBenchmarkRequest
        {
            BenchmarkId = BenchmarkId ?? "",
            EndsOn = DayIn(EndsOn, nameof(EndsOn)),
            Reason = TextIn(Because, nameof(Because), "Say why it is withdrawn"),
            Etag = Etag ?? "",
        };
        return DecideAsync("withdrawn", async () => await benchmarks.WithdrawBenchmarkAsync(request, cancellationToken: ct), ct);
    }

    public Task<IActionResult> OnPostSetAsync(CancellationToken ct)
    {
        var request = new ChangeAsyeFactorRequest
        {
            Factor = NumberIn(Factor, nameof(Factor), isRequired: true),
            FromOn = DayIn(FromOn, nameof(FromOn)),
            Reason = TextIn(FactorReason, nameof(FactorReason), "Say why it is set"),
            Etag = Etag ?? "",
        };
        return DecideAsync("set", async () => await benchmarks.ChangeAsyeFactorAsync(request, cancellationToken: ct), ct);
    }

    private string DayIn(string? text, string field)
    {
        if (DateText.TryParse(text, out var day))
        {
            return DateText.Iso(day);
        }

        ModelState.AddModelError(field, "Write the date as 30/10/09, 30 Oct 2009 or 2009-10-30");
        return "";
    }

    private string TextIn(string? text, string field, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError(field, missing);
        }

        return text ?? "";
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
