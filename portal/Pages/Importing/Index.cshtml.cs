using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.ImportClient.Folders;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Importing;

/// <summary>Files are chosen here and checked; nothing is written until the check has been read. The history stands below.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class IndexModel(Importer importer, ImportHistory history, ImportMappingService.ImportMappingServiceClient mappings, FolderReader folder) : OrderedListModel
{
    public const long MostBytes = 512L * 1024 * 1024;

    private const int PageSize = 20;
    private const int MostMappings = 200;
    private static readonly string[] Header = ["import", "started_at", "by", "files", "rows", "new", "changed", "standing"];

    private const string NoFile = "Choose at least one file";

    /// <summary>Past imports, of which a page is shown.</summary>
    public IReadOnlyList<ImportRecord> History { get; private set; } = [];

    public IEnumerable<ImportRecord> OnPage => History.Skip(Skipped).Take(PageSize);

    public ColumnOrder Columns => new(NameOf(OrderedBy), Reversed, (order, reversed) => AddressOf(order, reversed), "started", "files", "rows", "new", "changed");

    public string First => Skipped > 0 ? AddressOf(Columns.Column, Reversed) : "";

    public string Next => Skipped + PageSize < History.Count ? AddressOf(Columns.Column, Reversed, ("from", $"{Skipped + PageSize}")) : "";

    public string Csv => AddressOf(Columns.Column, Reversed, ("handler", "csv"));

    private ImportOrder OrderedBy => OrderOr(ImportOrder.Started);

    private int Skipped => int.TryParse(From, NumberStyles.None, CultureInfo.InvariantCulture, out var skipped) ? skipped : 0;

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
        var saved = User.MayImport() ? mappings.ListImportMappingsAsync(new() { PageSize = MostMappings }, cancellationToken: ct) : null;
        History = await ReadHistoryAsync(ct);
        Mappings = saved is null ? [] : (await saved).Mappings;
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.Of("imports.csv", Header, (await ReadHistoryAsync(ct)).Select(RowOf));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!User.MayImport())
        {
            return Forbid(PageSignIn.Scheme);
        }

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

    private static IReadOnlyList<string> RowOf(ImportRecord import) =>
    [
        import.ImportId.ToString(),
        import.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        ImportWords.By(import.By),
        CsvFile.Number(import.Files.Count),
        CsvFile.Number(import.Files.Sum(file => (double)file.Rows)),
        CsvFile.Number(import.Files.Sum(file => (double)file.NewRows)),
        CsvFile.Number(import.Files.Sum(file => (double)file.ChangedRows)),
        ImportWords.Of(import.Outcome),
    ];

    private static string AddressOf(string order, bool reversed, params (string Name, string Value)[] rest) =>
        PageAddress.Of(Navigation.Import, [("order", order), ("reversed", reversed ? "true" : ""), .. rest]);

    private async Task<IReadOnlyList<ImportRecord>> ReadHistoryAsync(CancellationToken ct) =>
        [.. ImportOrders.Sort(await history.ListAsync(int.MaxValue, ct), OrderedBy, Reversed)];

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
