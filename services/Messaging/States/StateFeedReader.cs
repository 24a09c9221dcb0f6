using System.Runtime.CompilerServices;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Clients;

namespace WorkforcePlatform.Messaging.States;

/// <summary>Reads every current state of a type from its owner, whoever asked: the call is this service's own.</summary>
internal sealed class StateFeedReader(PeerChannels peers, CallerToken token)
{
    public async IAsyncEnumerable<IReadOnlyList<StateEnvelope>> PagesAsync(string type, [EnumeratorCancellation] CancellationToken ct)
    {
        // The package of an event names its owner: workforce.v1.PostChanged is Workforce's.
        var owner = new V1.StateFeedService.StateFeedServiceClient(peers.To(type[..type.IndexOf('.', StringComparison.Ordinal)]));
        var request = new ListStatesRequest { Type = type };
        do
        {
            var page = await owner.ListStatesAsync(request, token.AsSystem(), cancellationToken: ct);
            yield return page.States;
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
    }
}
