using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Calls;

/// <summary>Pages of other systems about what a page shows.</summary>
internal static class OtherSystems
{
    /// <summary>Where the page is; null where no address is kept.</summary>
    public static async Task<string?> FindPageAsync(this LinkTemplateService.LinkTemplateServiceClient links, LinkKind kind, string reference, CancellationToken ct)
    {
        var listed = await links.ListLinkTemplatesAsync(new(), cancellationToken: ct);
        return listed.LinkTemplates.FirstOrDefault(link => link.Kind == kind) is { Address.Length: > 0 } link
            ? link.Address.Replace(link.Placeholder, Uri.EscapeDataString(reference), StringComparison.Ordinal)
            : null;
    }
}
