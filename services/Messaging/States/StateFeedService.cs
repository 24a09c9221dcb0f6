using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Messaging.States;

internal sealed class StateFeedService(IEnumerable<IStateOwner> owners) : V1.StateFeedService.StateFeedServiceBase
{
    public const int MostStates = 500;
    public const int MostBytes = 1024 * 1024;

    /// <summary>One page of an owner's states. A page ends early at 1 MiB: a state holds all its spells and may be long.</summary>
    [AllowRoles(Roles.System, Roles.Administrator)]
    public override async Task<ListStatesResponse> ListStates(ListStatesRequest request, ServerCallContext context)
    {
        var type = Require.Text(request.Type, "type");
        var size = Require.PageSize(request.PageSize, standard: MostStates, most: MostStates);
        var after = PageToken.PlaceIn(request, 1)?[0] ?? "";
        var owner = owners.FirstOrDefault(o => o.Owns(type)) ?? throw new NotFoundException("Owner of", type);

        var states = await owner.ListAsync(type, after, size, context.CancellationToken);
        var page = UpToMostBytes(states);
        var more = states.Count == size || page.Count < states.Count;
        return new ListStatesResponse
        {
            States = { page },
            NextPageToken = more ? PageToken.After(request, page[^1].Subject) : "",
        };
    }

    private static List<StateEnvelope> UpToMostBytes(IReadOnlyList<StateEnvelope> states)
    {
        var bytes = 0;
        return [.. states.TakeWhile((state, index) => (bytes += state.Data.Length) <= MostBytes || index == 0)];
    }
}
