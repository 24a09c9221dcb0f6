using Grpc.Core;
using WorkforcePlatform.Messaging.Tests.Library;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Messaging.Tests.States;

public sealed class StateFeedTests : IAsyncLifetime
{
    private const string Type = "library.v1.BookChanged";

    private LibraryHost host = null!;

    private StateFeedService.StateFeedServiceClient Feed => host.As<StateFeedService.StateFeedServiceClient>(Roles.System);

    public async Task InitializeAsync() => host = await LibraryHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Pages_hold_every_current_state_once_in_the_order_of_ids()
    {
        var ids = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).Order().ToList();
        foreach (var id in ids)
        {
            await host.SaveAsync(Books.Lent(id, 1));
        }

        await host.SaveAsync(Books.Lent(ids[3], 2));

        var states = new List<StateEnvelope>();
        var request = new ListStatesRequest { Type = Type, PageSize = 2 };
        do
        {
            var page = await Feed.ListStatesAsync(request);
            states.AddRange(page.States);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(ids.Select(id => id.ToString()), states.Select(s => s.Subject));
        Assert.Equal([1, 1, 1, 2, 1], states.Select(s => s.Version));
        Assert.All(states, state => Assert.Equal((Type, 1L), (state.Type, state.Epoch)));
    }

    [Fact]
    public async Task A_page_ends_early_at_1_MiB()
    {
        for (var n = 0; n < 3; n++)
        {
            await host.SaveAsync(new BookState { Id = Guid.NewGuid().ToString(), Title = new string('a', 600_000) });
        }

        var page = await Feed.ListStatesAsync(new() { Type = Type });

        Assert.Single(page.States);
        Assert.NotEqual("", page.NextPageToken);
    }

    [Fact]
    public async Task A_type_that_is_not_owned_here_is_not_found()
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await Feed.ListStatesAsync(new() { Type = "library.v1.ShelfDusted" }));

        Assert.Equal(StatusCode.NotFound, refusal.StatusCode);
    }

    [Theory]
    [InlineData(Roles.Hr)]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Auditor)]
    public async Task People_without_the_administrators_role_are_refused(string role)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
            await host.As<StateFeedService.StateFeedServiceClient>(role).ListStatesAsync(new() { Type = Type }));

        Assert.Equal(StatusCode.PermissionDenied, refusal.StatusCode);
    }
}
