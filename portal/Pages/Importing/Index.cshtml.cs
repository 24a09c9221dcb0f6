using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.ImportClient.Folders;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Importing;

/// <summary>Files are chosen here and checked; nothing is written until the check has been read. The history stands below.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class IndexModel(Importer importer, ImportHistory history, ImportMappingService.ImportMappingServiceClient mappings, FolderReader folder) : PageModel
{
    public const long MostBytes = 512L * 1024 * 1024;

    private const int Newest = 20;
    private const int MostMappings = 200;
    private const string NoFile = "Choose at least one file";

    public IReadOnlyList<ImportRecord> History { get; private set; } = [];

    [BindProperty, Required(ErrorMessage = NoFile), MinLength(1, ErrorMessage = NoFile)]
    public List<IFormFile>? Files { get; set; }

    /// <summary>The saved mapping that the files are read through. Empty: none.</summary>
    [BindProperty]
    public string? Mapping { get; set; }

    public FolderReader Folder => folder;

    public IReadOnlyList<ImportMapping> Mappings { get; private set; } = [];

    [BindProperty]
    public bool Complete { get; set; }

    [BindProperty]
    public string? AsAt { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var saved = mappings.ListImportMappingsAsync(new() { PageSize = MostMappings }, cancellationToken: ct);
        History = await history.ListAsync(Newest, ct);
        Mappings = (await saved).Mappings;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!DateText.TryParse(AsAt, out var day) && (Complete || !string.IsNullOrWhiteSpace(AsAt)))
        {
            ModelState.AddModelError(nameof(AsAt), "Write the day the files are the whole truth of, for example 30/10/09 or 2009-10-30");
        }

        if (ModelState.IsValid && await CheckAsync(day == default ? null : day, ct) is { } result)
        {
            TempData[CheckModel.NoticesKey] = result.Notices.ToArray();
            return RedirectToPage("Check", new { id = result.ImportId });
        }

        await OnGetAsync(ct);
        return Page();
    }

    private async Task<ImportResult?> CheckAsync(DateOnly? day, CancellationToken ct)
    {
        var request = new ImportRequest
        {
            Files = [.. Files!.Select(file => new ImportSource(Path.GetFileName(file.FileName), file.Length, file.OpenReadStream))],
            Mapping = Mapping ?? "",
            Complete = Complete,
            AsAt = day,
        };
        try
        {
            ImportResult? result = null;
            await this.TryCallAsync(async () => result = await importer.CheckAsync(request, progress: null, ct));
            return result;
        }
        catch (NothingToImportException nothing)
        {
            ModelState.AddModelError(nameof(Files), nothing.Message);
            return null;
        }
    }
}
