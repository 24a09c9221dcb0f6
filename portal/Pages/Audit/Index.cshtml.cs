using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Portal.Pages.Audit;

/// <summary>
/// The auditor's search: who changed what and why, and who was shown which child or matter. What is asked comes by POST alone and stands
/// in no address: it may be a child's reference.
/// </summary>
public sealed class IndexModel(AuditReader reader, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;
    private const int FileSize = 500;

    [BindProperty]
    public string? First { get; set; }

    [BindProperty]
    public string? Last { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Service { get; set; }

    [BindProperty]
    public AuditLog Log { get; set; }

    /// <summary>Where the page begins. Empty for the first.</summary>
    [BindProperty]
    public string? From { get; set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public string Next { get; private set; } = "";

    public static IReadOnlyList<string> Services => AuditReader.Services;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        (First, Last) = (DateText.InBox(today.AddDays(-30)), DateText.InBox(today));
        await ReadAsync(ct);
    }

    public async Task OnPostAsync(CancellationToken ct) => await ReadAsync(ct);

    public async Task<IActionResult> OnPostCsvAsync(CancellationToken ct)
    {
        From = "";
        var all = new List<AuditEntry>();
        do
        {
            if (!await ReadAsync(ct, FileSize))
            {
                return Page();
            }

            all.AddRange(Entries);
            From = Next;
        }
        while (Next.Length > 0);

        return CsvFile.Of("audit.csv", ["service", "log", "number", "time", "subject", "name", "role", "action", "kind", "key", "why", "reference", "before", "after"], all.Select(entry => (IReadOnlyList<string>)
        [
            entry.Service, AuditWords.Of(entry.Log), entry.Number.ToString(CultureInfo.InvariantCulture), entry.Time.ToDateTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            entry.Subject, entry.Name, entry.Role, entry.Action, entry.Kind, entry.Key, entry.Why, entry.Reference,
            AuditWords.OfFields(entry.Fields.Where(field => field.HasBefore), field => field.Before), AuditWords.OfFields(entry.Fields.Where(field => field.HasAfter), field => field.After),
        ]));
    }

    private async Task<bool> ReadAsync(CancellationToken ct, int size = PageSize)
    {
        var request = new ListAuditEntriesRequest
        {
            From = AskedDay.Read(First, ModelState, nameof(First), isNeeded: true),
            Until = AskedDay.Read(Last, ModelState, nameof(Last), isNeeded: true),
            Who = Who ?? "",
            What = What ?? "",
            Log = Log,
            Service = Services.Contains(Service) ? Service! : "",
            PageSize = size,
        };
        return ModelState.IsValid && await this.TryCallAsync(async () =>
        {
            var page = await reader.ListAsync(request, From, ct);
            (Entries, Next) = (page.Entries, page.Next);
        });
    }
}
