using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Annotations;

/// <summary>What charts over time are marked with: listed for whoever sees charts, added and withdrawn by managers and administrators.</summary>
public sealed class IndexModel(AnnotationService.AnnotationServiceClient annotations) : PageModel
{
    private static readonly string[] Header = ["day", "text", "added_by", "added_on", "withdrawn_by", "withdrawn_on", "withdrawn_because"];

    /// <summary>Where the page of the list begins.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? AnnotationId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    public ListAnnotationsResponse Listed { get; private set; } = new();

    public string First => string.IsNullOrEmpty(From) ? "" : Navigation.Annotations;

    public string Next => Listed.NextPageToken.Length > 0 ? PageAddress.Of(Navigation.Annotations, ("from", Listed.NextPageToken)) : "";

    public async Task OnGetAsync(CancellationToken ct) =>
        Listed = await annotations.ListAnnotationsAsync(new() { IncludeWithdrawn = true, PageToken = From ?? "" }, cancellationToken: ct);

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "annotations.csv",
        Header,
        (token, size) => annotations.ListAnnotationsAsync(new() { IncludeWithdrawn = true, PageSize = size, PageToken = token }, cancellationToken: ct).ResponseAsync,
        page => page.Annotations.Select(one => (IReadOnlyList<string>)[one.On, one.Text, one.AddedBy, one.AddedOn, one.WithdrawnBy, one.WithdrawnOn, one.WithdrawnBecause]),
        page => page.NextPageToken);

    public Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        var request = new AddAnnotationRequest
        {
            On = AskedDay.Read(Day, ModelState, nameof(Day), isNeeded: true),
            Text = AskedText.Read(Words, ModelState, nameof(Words), "Say in a few words what happened"),
        };
        return DecideAsync(async () => await annotations.AddAnnotationAsync(request, cancellationToken: ct), ct);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        var request = new WithdrawAnnotationRequest
        {
            AnnotationId = AnnotationId ?? "",
            Reason = AskedText.Read(Reason, ModelState, $"why-{AnnotationId}", "Say why the annotation is withdrawn"),
            Etag = Etag ?? "",
        };
        return DecideAsync(async () => await annotations.WithdrawAnnotationAsync(request, cancellationToken: ct), ct);
    }

    private async Task<IActionResult> DecideAsync(Func<Task> decide, CancellationToken ct)
    {
        if (ModelState.IsValid && await this.TryCallAsync(decide))
        {
            return Redirect(Navigation.Annotations);
        }

        From = null;
        await OnGetAsync(ct);
        return Page();
    }
}
