using System.Runtime.CompilerServices;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Clients;

namespace WorkforcePlatform.Messaging.States;

/// <summary>Reads every current state of a type from its owner, as events: whoever asked, the call is this service's own.</summary>
internal sealed class StateFeedReader(PeerChannels peers, CallerToken token, TimeProvider clock)
{
    public async IAsyncEnumerable<IReadOnlyList<EventEnvelope>> PagesAsync(string type, [EnumeratorCancellation] CancellationToken ct)
    {
        // The package of an event names its owner: workforce.v1.PostChanged is Workforce's.
        var owner = new V1.StateFeedService.StateFeedServiceClient(peers.To(type[..type.IndexOf('.', StringComparison.Ordinal)]));
        var request = new ListStatesRequest { Type = type };
        do
        {
            var page = await owner.ListStatesAsync(request, token.AsSystem(), cancellationToken: ct);
            yield return [.. page.States.Select(ToEvent)];
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
    }

    private EventEnvelope ToEvent(StateEnvelope state) => new(
        Guid.CreateVersion7(),
        state.Type[..state.Type.LastIndexOf('.')],
        state.Type,
        Guid.Parse(state.Subject),
        new StateVersion(state.Epoch, state.Version),
        state.Data.Memory,
        clock.GetUtcNow(),
        TraceParent: null);
}
