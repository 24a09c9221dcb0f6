using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Importing.Mappings;

/// <summary>The saved mappings, by name.</summary>
public sealed class IndexModel(ImportMappingService.ImportMappingServiceClient mappings) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public ListImportMappingsResponse Listed { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken ct) => Listed = await mappings.ListImportMappingsAsync(new() { PageToken = From ?? "" }, cancellationToken: ct);
}
