using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Portal.Pages.Audit;

/// <summary>What one service's log offers next: the rest of a page that was begun and, where that may not be enough, the page behind it.</summary>
internal sealed record AuditAhead(AuditPlace Place, ListAuditEntriesResponse Begun, ListAuditEntriesResponse? Behind)
{
    public IEnumerable<AuditEntry> Entries => Begun.Entries.Skip(Place.Shown).Concat(Behind?.Entries ?? []);

    /// <summary>The place after so many of them.</summary>
    public AuditPlace After(int shown)
    {
        var left = Begun.Entries.Count - Place.Shown;
        return shown < left
            ? Place with { Shown = Place.Shown + shown }
            : Behind is null || shown - left < Behind.Entries.Count
                ? At(Begun.NextPageToken, shown - left)
                : At(Behind.NextPageToken, 0);
    }

    private AuditPlace At(string token, int shown) => token.Length == 0 ? Place with { Shown = AuditPlace.AtEnd } : Place with { Token = token, Shown = shown };
}
