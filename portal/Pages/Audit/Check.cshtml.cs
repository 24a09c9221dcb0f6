using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Pages.Audit;

/// <summary>Reads every chain from its beginning, now, and says what does not fit.</summary>
public sealed class CheckModel(AuditReader reader) : PageModel
{
    public IReadOnlyList<AuditChainCheck> Chains { get; private set; } = [];

    public bool IsWhole => Chains.All(chain => chain.Faults.Count == 0);

    public async Task OnGetAsync(CancellationToken ct) => Chains = await reader.CheckAsync(ct);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return CsvFile.Of("audit-chains.csv", ["service", "log", "entries", "ends_with", "hash", "unsealed", "faults"], Chains.Select(chain => (IReadOnlyList<string>)
            [chain.Service, AuditWords.Of(chain.Log), $"{chain.Entries}", $"{chain.HeadNumber}", chain.HeadHash, $"{chain.Unsealed}", string.Join(' ', chain.Faults)]));
    }
}
