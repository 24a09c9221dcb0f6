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

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var all = new List<Annotation>();
        var request = new ListAnnotationsRequest { IncludeWithdrawn = true, PageSize = 200 };
        do
        {
            var page = await annotations.ListAnnotationsAsync(request, cancellationToken: ct);
            all.AddRange(page.Annotations);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        return CsvFile.Of("annotations.csv", Header, all.Select(one => (IReadOnlyList<string>)[one.On, one.Text, one.AddedBy, one.AddedOn, one.WithdrawnBy, one.WithdrawnOn, one.WithdrawnBecause]));
    }

    public Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        if (!DateText.TryParse(Day, out var day))
        {
            ModelState.AddModelError(nameof(Day), "Write the date as 30/10/09, 30 Oct 2009 or 2009-10-30");
        }

        if (string.IsNullOrWhiteSpace(Words))
        {
            ModelState.AddModelError(nameof(Words), "Say in a few words what happened");
        }

        return DecideAsync(async () => await annotations.AddAnnotationAsync(new() { On = DateText.Iso(day), Text = Words }, cancellationToken: ct), ct);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError("", "Say why the annotation is withdrawn");
        }

        return DecideAsync(
            async () => await annotations.WithdrawAnnotationAsync(new() { AnnotationId = AnnotationId ?? "", Reason = Reason, Etag = Etag ?? "" }, cancellationToken: ct), ct);
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
