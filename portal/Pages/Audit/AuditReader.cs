using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Clients;

namespace WorkforcePlatform.Portal.Pages.Audit;

/// <summary>Reads every service's audit logs as one. Each service is asked for its own, wherever it runs.</summary>
public sealed class AuditReader(PeerChannels services, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Services = ["caseload", "legal", "recruitment", "workforce"];

    private static readonly TimeSpan CheckLimit = TimeSpan.FromMinutes(5);

    public async Task<AuditPage> ListAsync(ListAuditEntriesRequest asked, string? from, CancellationToken ct)
    {
        var places = AuditPlace.Read(from, asked.Service.Length > 0 ? [asked.Service] : Services);
        var ahead = await Task.WhenAll(places.Where(place => place.Shown != AuditPlace.AtEnd).Select(place => LookAsync(asked, place, ct)));

        // The newest of what each service offers next: a page's worth of all of them is among a page's worth of each.
        var entries = ahead.SelectMany(one => one.Entries).OrderByDescending(entry => entry.Time).Take(asked.PageSize).ToList();
        var next = ahead.Select(one => one.After(entries.Count(entry => entry.Service == one.Place.Service))).ToList();
        return new AuditPage(entries, next.TrueForAll(place => place.Shown == AuditPlace.AtEnd) ? "" : AuditPlace.ToText([.. next, .. places.Where(place => place.Shown == AuditPlace.AtEnd)]));
    }

    public async Task<IReadOnlyList<AuditChainCheck>> CheckAsync(CancellationToken ct)
    {
        var chains = new Dictionary<(string, AuditLog), AuditChainCheck>();
        foreach (var service in Services)
        {
            // A process answers for every service that it hosts: asked once, it need not be asked for the others.
            if (chains.Keys.Any(chain => chain.Item1 == service))
            {
                continue;
            }

            var answer = await To(service).VerifyAuditAsync(new(), deadline: clock.GetUtcNow().UtcDateTime + CheckLimit, cancellationToken: ct);
            foreach (var chain in answer.Chains)
            {
                chains[(chain.Service, chain.Log)] = chain;
            }
        }

        return [.. chains.Values];
    }

    // Where too little is left of the page that was begun, the one behind it is read too.
    private async Task<AuditAhead> LookAsync(ListAuditEntriesRequest asked, AuditPlace place, CancellationToken ct)
    {
        var begun = await ReadAsync(asked, place, place.Token, ct);
        var behind = place.Shown > 0 && begun.NextPageToken.Length > 0 ? await ReadAsync(asked, place, begun.NextPageToken, ct) : null;
        return new AuditAhead(place, begun, behind);
    }

    private async Task<ListAuditEntriesResponse> ReadAsync(ListAuditEntriesRequest asked, AuditPlace place, string token, CancellationToken ct)
    {
        var request = asked.Clone();
        (request.Service, request.PageToken) = (place.Service, token);
        return await To(place.Service).ListAuditEntriesAsync(request, cancellationToken: ct);
    }

    private AuditService.AuditServiceClient To(string service) => new(services.To(service));
}
