using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.SignIn;

namespace WorkforcePlatform.Portal.Pages.Importing;

/// <summary>One import: what its files would do or have done, every fault with its repair, and the decision.</summary>
public sealed class CheckModel(Importer importer, ImportHistory history) : PageModel
{
    public const string NoticesKey = "notices";

    /// <summary>Faults on the page; the file has them all.</summary>
    public const int MostFaults = 200;

    public ImportRecord Import { get; private set; } = null!;

    public IReadOnlyList<ImportFault> Faults { get; private set; } = [];

    public IReadOnlyList<string> Notices { get; private set; } = [];

    public IReadOnlyList<ImportFile> Closing => [.. Import.Files.Where(ImportWords.ClosesMany)];

    public int RefusedRows => Import.Files.Sum(file => file.RefusedRows);

    public IReadOnlyList<ImportFile> Refused => [.. Import.Files.Where(file => file.State == ImportFile.Types.State.Refused)];

    /// <summary>Checked and clean, or interrupted between two files: taking it (again) is safe.</summary>
    public bool MayBeTaken => User.MayImport() && Import.Outcome is ImportOutcome.Ready or ImportOutcome.Interrupted;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await history.FindAsync(id, ct) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        var said = TempData[NoticesKey] as string[] ?? [];
        Notices = [.. said, .. import.Files.SelectMany(file => file.Notices)];
        var faults = new List<ImportFault>();
        await foreach (var fault in AllFaultsAsync(ct))
        {
            faults.Add(fault);
            if (faults.Count == MostFaults)
            {
                break;
            }
        }

        Faults = faults;
        return Page();
    }

    public async Task<IActionResult> OnGetFaultsAsync(Guid id, CancellationToken ct)
    {
        if (await history.FindAsync(id, ct) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        var rows = new List<IReadOnlyList<string>>();
        await foreach (var fault in AllFaultsAsync(ct))
        {
            rows.Add([fault.File, fault.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), fault.Column, fault.Code, fault.Message]);
        }

        return CsvFile.Of($"faults-{id}.csv", ["file", "line", "column", "code", "message"], rows);
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid id, bool closingConfirmed, CancellationToken ct) =>
        !User.MayImport() ? Forbid(PageSignIn.Scheme)
        : await this.TryCallAsync(() => importer.CommitAsync(id, closingConfirmed, progress: null, ct)) ? RedirectToPage(new { id }) : await OnGetAsync(id, ct);

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken ct)
    {
        if (!User.MayImport())
        {
            return Forbid(PageSignIn.Scheme);
        }

        await importer.DiscardAsync(id, ct);
        return RedirectToPage("Index");
    }

    private async IAsyncEnumerable<ImportFault> AllFaultsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var file in Import.Files)
        {
            await foreach (var fault in history.FaultsAsync(file, ct))
            {
                yield return fault;
            }
        }
    }
}
