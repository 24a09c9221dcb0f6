using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Clients;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Asks the owner of a kind of key which keys exist, over gRPC, a thousand at a time.</summary>
public sealed class KeyDirectory(PeerChannels peers)
{
    internal const int MostKeys = 1000;

    public async Task<FoundKeys> ResolveAsync(string kind, IReadOnlyCollection<string> keys, Guid importId, CancellationToken ct)
    {
        var owner = new Messaging.V1.ImportService.ImportServiceClient(peers.To(KeyKinds.OwnerOf(kind)));
        var (found, refused) = (new List<string>(), new List<string>());
        foreach (var some in keys.Chunk(MostKeys))
        {
            var request = new ResolveKeysRequest { Kind = kind, ImportId = importId.ToString() };
            request.Keys.AddRange(some);

            // A call's deadline is on the wire's clock, not on the one that tells the service its day.
            var answer = await owner.ResolveKeysAsync(request, deadline: DateTime.UtcNow.AddSeconds(30), cancellationToken: ct);
            found.AddRange(answer.Found);
            refused.AddRange(answer.Refused);
        }

        return new FoundKeys(found, refused);
    }
}
