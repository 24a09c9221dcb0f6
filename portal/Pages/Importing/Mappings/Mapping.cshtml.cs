using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Importing.Mappings;

/// <summary>One file of a mapping: made from a file of the other system, or changed, or deleted with its mapping.</summary>
public sealed class MappingModel(ImportMappingService.ImportMappingServiceClient mappings, ImportColumns columns, IDataProtectionProvider protection) : PageModel
{
    private readonly IDataProtector seal = protection.CreateProtector("import-mapping-values");

    [BindProperty]
    public MappingForm Form { get; set; } = new();

    /// <summary>The contract's columns of the file; none until a file was chosen.</summary>
    public IReadOnlyList<ImportColumn> Known { get; private set; } = [];

    /// <summary>The contract's columns that every file must have and that nothing is chosen for.</summary>
    public IEnumerable<string> Missing => Known.Where(column => column.InHeader && !Form.Columns.Exists(choice => choice.Column == column.Name)).Select(column => column.Name);

    /// <summary>The column of first days, if the file lacks it: every row can then begin when it was first seen.</summary>
    public string FirstDay => Known.FirstOrDefault(column => column is { InHeader: true, Kind: ImportColumn.Types.Kind.Day } && Missing.Contains(column.Name))?.Name ?? "";

    /// <summary>It is saved already: a change has a reason, and it can be deleted.</summary>
    public bool IsSaved => !string.IsNullOrEmpty(Form.Etag);

    public BothValues Both { get; private set; } = new([]);

    public static IReadOnlyList<(string Format, string Words)> DateFormats { get; } =
    [
        ("", "As 2009-10-30 or 30/10/2009"), ("MM/dd/yyyy", "Month first: 10/30/2009"), ("M/d/yyyy", "Month first, short: 10/3/2009"), ("dd-MMM-yyyy", "30-Oct-2009"), ("dd MMM yyyy", "30 Oct 2009"),
        ("dd.MM.yyyy", "30.10.2009"), ("dd/MM/yy", "30/10/09"), ("yyyyMMdd", "20091030"), ("dd/MM/yyyy HH:mm", "30/10/2009 09:00"), ("dd/MM/yyyy HH:mm:ss", "30/10/2009 09:00:00"), ("yyyy-MM-ddTHH:mm:ss", "2009-10-30T09:00:00"),
    ];

    public static string AddressOf(string name, string file) => "/data/mapping" + new QueryBuilder { { "name", name }, { "file", file } }.ToQueryString();

    public async Task<IActionResult> OnGetAsync(string? name, string? file, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(name))
        {
            return Page();
        }

        var saved = await mappings.GetImportMappingAsync(new() { Name = name }, cancellationToken: ct);
        if (saved.Files.FirstOrDefault(one => one.File == file) is not { } mapped)
        {
            return NotFound();
        }

        Form = MappingForms.Of(saved, mapped);
        await ReadKnownAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostReadAsync(IFormFile? sample, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Form.Name))
        {
            ModelState.AddModelError("Form.Name", "Give the mapping a name");
        }

        if (sample is null || SampledFile.Read(sample) is not { } read)
        {
            ModelState.AddModelError("sample", "Choose a CSV file of the other system, with its header row");
            return Page();
        }

        if (!ModelState.IsValid || !await ReadKnownAsync(ct))
        {
            return Page();
        }

        var saved = await FindAsync(Form.Name!, ct);
        Form.Etag = saved?.Etag ?? "";
        Form.SourceSystem = string.IsNullOrWhiteSpace(Form.SourceSystem) ? saved?.SourceSystem : Form.SourceSystem;
        Form.SourceFile = Path.GetFileName(sample.FileName);
        Form.Columns = [.. read.Header.Select(source => new ColumnChoice { Source = source, Column = MappingForms.Guess(source, Known) })];
        Form.Seen = seal.Protect(JsonSerializer.Serialize(read.Values));
        Form.Codes = [.. MappingForms.NewCodes(Form, read.Values, Known)];
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        if (!await ReadKnownAsync(ct))
        {
            return Page();
        }

        var seen = Seen();
        var open = MappingForms.NewCodes(Form, seen, Known).ToList();
        if (open.Count > 0)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "The columns chosen have values that the contract does not know. Say below what they mean, then save");
            Form.Codes.AddRange(open);
            return Page();
        }

        var mapping = await FindAsync(Form.Name ?? "", ct) ?? new ImportMapping { Name = Form.Name ?? "" };
        (mapping.SourceSystem, mapping.Etag) = (Form.SourceSystem ?? "", Form.Etag ?? "");
        MappingForms.Put(Form, mapping);
        if (await this.TryCallAsync(async () => await mappings.SaveImportMappingAsync(new() { Mapping = mapping, Reason = Form.Reason ?? "" }, cancellationToken: ct)))
        {
            return RedirectToPage("Index");
        }

        await ShowBothAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken ct)
    {
        if (await this.TryCallAsync(async () => await mappings.DeleteImportMappingAsync(new() { Name = Form.Name ?? "", Reason = Form.Reason ?? "", Etag = Form.Etag ?? "" }, cancellationToken: ct)))
        {
            return RedirectToPage("Index");
        }

        await ReadKnownAsync(ct);
        await ShowBothAsync(ct);
        return Page();
    }

    // Saved again, the form takes the place of what it was shown beside.
    private async Task ShowBothAsync(CancellationToken ct)
    {
        if (ViewData.IsOvertaken())
        {
            var saved = await FindAsync(Form.Name ?? "", ct);
            var file = saved?.Files.FirstOrDefault(one => one.File == Form.File);
            Both = new(MappingForms.Differences(saved is null || file is null ? new MappingForm() : MappingForms.Of(saved, file), Form));
            Form.Etag = saved?.Etag ?? "";
        }
    }

    // Sealed here when the sample was read; what was not is as good as none.
    private Dictionary<string, List<string>> Seen()
    {
        try
        {
            return string.IsNullOrEmpty(Form.Seen) ? [] : JsonSerializer.Deserialize<Dictionary<string, List<string>>>(seal.Unprotect(Form.Seen))!;
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private async Task<bool> ReadKnownAsync(CancellationToken ct)
    {
        if (ContractFile.Of(Form.File ?? "") is not { } file)
        {
            ModelState.AddModelError("Form.File", "Choose which file of the contract it is");
            return false;
        }

        Known = await columns.ListAsync(file, ct);
        return true;
    }

    private async Task<ImportMapping?> FindAsync(string name, CancellationToken ct)
    {
        var request = new ListImportMappingsRequest { PageSize = 200 };
        do
        {
            var page = await mappings.ListImportMappingsAsync(request, cancellationToken: ct);
            if (page.Mappings.FirstOrDefault(one => one.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }

            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        return null;
    }
}
