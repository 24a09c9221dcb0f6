using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Tests.Work;

public sealed class WorkServiceTests : IAsyncLifetime
{
    private WorkforceHost host = null!;

    public async Task InitializeAsync() => host = await WorkforceHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task What_was_acknowledged_stays_so_until_it_says_something_else()
    {
        var work = Work(Roles.Hr);
        await work.ReviewItemsAsync(Visit(("a", "1"), ("b", "1")));

        await work.AcknowledgeItemAsync(new() { Item = new() { Key = "a", Content = "1" } });
        var same = await work.ReviewItemsAsync(Visit(("a", "1"), ("b", "1")));
        var changed = await work.ReviewItemsAsync(Visit(("a", "2")));
        var other = await Work(Roles.Manager).ReviewItemsAsync(Visit(("a", "1")));

        Assert.Equal([true, false], same.Standings.Select(one => one.AcknowledgedTime is not null));
        Assert.Null(changed.Standings[0].AcknowledgedTime);
        Assert.Null(other.Standings[0].AcknowledgedTime);
    }

    [Fact]
    public async Task A_look_without_a_visit_notes_nothing_and_what_was_not_shown_can_not_be_acknowledged()
    {
        var work = Work(Roles.Legal);

        var looked = await work.ReviewItemsAsync(new() { Items = { new V1.WorkItem { Key = "a", Content = "1" } } });
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await work.AcknowledgeItemAsync(new() { Item = new() { Key = "a", Content = "1" } }));

        Assert.Null(looked.Standings[0].ShownTime);
        Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);
    }

    [Fact]
    public void Looks_within_half_an_hour_are_one_visit_and_the_next_knows_when_it_ended()
    {
        var morning = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
        var visit = new WorkforcePlatform.Workforce.Work.WorkVisit { Subject = "s", LastAt = morning };

        visit.Look(morning);
        visit.Look(morning.AddMinutes(20));
        var first = visit.BeforeAt;
        visit.Look(morning.AddDays(1));

        Assert.Null(first);
        Assert.Equal((morning.AddMinutes(20), morning.AddDays(1)), (visit.BeforeAt, visit.LastAt));
    }

    private static V1.ReviewItemsRequest Visit(params (string Key, string Content)[] items) =>
        new() { Visit = true, Items = { items.Select(item => new V1.WorkItem { Key = item.Key, Content = item.Content }) } };

    private V1.WorkService.WorkServiceClient Work(string role) => new(host.As(role));
}
