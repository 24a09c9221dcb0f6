using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Register;

/// <summary>The children whom one worker holds, of the sample on 30 October 2009.</summary>
public sealed class HeldChildrenTests(DarlingtonFixture darlington) : IClassFixture<DarlingtonFixture>
{
    [Fact]
    public async Task A_manager_reads_who_is_held_and_since_when_the_longest_first()
    {
        var held = await HeldAsync("w002", Roles.Manager);

        Assert.Equal((30, 30, "2009-10-30", true), (held.Total, held.Children.Count, held.On, held.Loaded));
        Assert.Equal(("C0106", "2008-12-23", "Children in need"), (held.Children[0].ChildId, held.Children[0].Since, held.Children[0].Category));
        Assert.Equal(held.Children.Select(child => child.Since).Order(), held.Children.Select(child => child.Since));
        Assert.Equal([("Children in need", 15), ("Assessment", 15)], held.Categories.Select(one => (one.Category, one.Children)));
    }

    [Fact]
    public async Task HR_reads_how_many_and_no_reference()
    {
        var held = await HeldAsync("W002", Roles.Hr);

        Assert.Equal((30, 0, "2008-12-23"), (held.Total, held.Children.Count, held.LongestSince));
    }

    [Fact]
    public async Task A_manager_of_another_team_learns_nothing_of_them()
    {
        var held = await HeldAsync("W002", Roles.Manager, "CP");
        var counts = await CountAsync(Roles.Manager, "CP");

        Assert.Equal((0, 0), (held.Total, held.Children.Count));
        Assert.Equal([("W012", 31)], counts.Counts.Select(count => (count.StaffId, count.Children)));
    }

    [Fact]
    public async Task Several_workers_are_counted_at_once_and_who_holds_none_is_left_out()
    {
        var counts = await CountAsync(Roles.Hr);

        Assert.Equal([("W002", 30), ("W012", 31)], counts.Counts.Select(count => (count.StaffId, count.Children)));
        Assert.True(counts.Loaded);
    }

    [Fact]
    public async Task Pages_of_children_follow_each_other()
    {
        var client = new CaseService.CaseServiceClient(darlington.Host.As(Roles.Manager));

        var first = await client.ListHeldChildrenAsync(new() { StaffId = "W002", PageSize = 20 });
        var second = await client.ListHeldChildrenAsync(new() { StaffId = "W002", PageSize = 20, PageToken = first.NextPageToken });
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await client.ListHeldChildrenAsync(new() { StaffId = "W003", PageToken = first.NextPageToken }));

        Assert.Equal(30, first.Children.Concat(second.Children).Select(child => child.ChildId).Distinct().Count());
        Assert.Empty(second.NextPageToken);
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    [Fact]
    public async Task A_practitioner_is_given_their_own_children_and_load_and_no_others()
    {
        var theirs = await As("W012").ListOwnChildrenAsync(new() { PageSize = 20 });
        var rest = await As("W012").ListOwnChildrenAsync(new() { PageSize = 20, PageToken = theirs.NextPageToken });
        var held = await new CaseService.CaseServiceClient(darlington.Host.As(Roles.Manager)).ListHeldChildrenAsync(new() { StaffId = "W012", PageSize = 200 });

        Assert.Equal(("W012", "Worker 012", 31, 1d), (theirs.StaffId, theirs.Name, theirs.Total, theirs.Fte));
        Assert.Equal(held.Children.Select(child => child.ChildId).Order(), theirs.Children.Concat(rest.Children).Select(child => child.ChildId).Order());
    }

    [Fact]
    public async Task Children_come_in_the_order_asked_for()
    {
        var children = (await As("W012").ListOwnChildrenAsync(new() { Order = ListOwnChildrenRequest.Types.Order.Child, Reversed = true })).Children.Select(child => child.ChildId).ToList();

        Assert.Equal(children.OrderDescending(StringComparer.Ordinal), children);
    }

    [Theory]
    [InlineData("")]
    [InlineData("W999")]
    public async Task A_user_who_is_no_worker_of_the_data_holds_nobody(string staffId)
    {
        var theirs = await As(staffId).ListOwnChildrenAsync(new());

        Assert.Equal((staffId, "", 0), (theirs.StaffId, theirs.Name, theirs.Total));
        Assert.Empty(theirs.Children);
    }

    [Fact]
    public async Task Another_role_has_no_own_children_even_with_a_staff_number()
    {
        var manager = new CaseService.CaseServiceClient(darlington.Host.As(new Caller("manager", Roles.Manager, [], "W012")));

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await manager.ListOwnChildrenAsync(new()));

        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
    }

    private async Task<ListHeldChildrenResponse> HeldAsync(string staffId, string role, params string[] roots) =>
        await new CaseService.CaseServiceClient(darlington.Host.As(role, roots)).ListHeldChildrenAsync(new() { StaffId = staffId });

    private async Task<CountHeldChildrenResponse> CountAsync(string role, params string[] roots) =>
        await new CaseService.CaseServiceClient(darlington.Host.As(role, roots)).CountHeldChildrenAsync(new() { StaffIds = { "M001", "W002", "W012" } });

    private CaseService.CaseServiceClient As(string staffId) => new(darlington.Host.As(new Caller("practitioner", Roles.Practitioner, ["CP"], staffId)));
}
