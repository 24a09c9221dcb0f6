using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Tests;

public class ReadTests : IAsyncLifetime
{
    private WorkforceHost host = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        await host.ImportAsync(Darlington.Files);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Units_are_listed_parents_first_in_the_order_of_entry_and_page_by_page()
    {
        var client = Units(Roles.Hr);

        var first = await client.ListOrgUnitsAsync(new V1.ListOrgUnitsRequest { PageSize = 3 });
        var second = await client.ListOrgUnitsAsync(new V1.ListOrgUnitsRequest { PageSize = 3, PageToken = first.NextPageToken });

        Assert.Equal(["DARL", "CORE", "CP"], first.OrgUnits.Select(u => u.Code));
        Assert.Equal(["DUTY"], second.OrgUnits.Select(u => u.Code));
        Assert.Empty(second.NextPageToken);
    }

    [Fact]
    public async Task A_team_manager_sees_the_team_in_full_and_the_units_above_by_name()
    {
        var listed = await Units(Roles.Manager, "CP").ListOrgUnitsAsync(new V1.ListOrgUnitsRequest());

        Assert.Equal([("DARL", ""), ("CORE", ""), ("CP", "1")], listed.OrgUnits.Select(u => (u.Code, u.Etag)));
    }

    [Fact]
    public async Task A_foreign_unit_post_or_worker_is_answered_like_one_that_does_not_exist()
    {
        var manager = host.As(Roles.Manager, "CP");
        var posts = new V1.PostService.PostServiceClient(manager);
        var workers = new V1.WorkerService.WorkerServiceClient(manager);

        RpcException[] refusals =
        [
            await Assert.ThrowsAsync<RpcException>(async () => await Units(Roles.Manager, "CP").GetOrgUnitAsync(new V1.GetOrgUnitRequest { OrgUnitId = "DUTY" })),
            await Assert.ThrowsAsync<RpcException>(async () => await posts.GetPostAsync(new V1.GetPostRequest { PostId = "P-DUTY-1" })),
            await Assert.ThrowsAsync<RpcException>(async () => await posts.GetPostAsync(new V1.GetPostRequest { PostId = "P-NONE" })),
            await Assert.ThrowsAsync<RpcException>(async () => await posts.ListPostsAsync(new V1.ListPostsRequest { Unit = "DUTY" })),
            await Assert.ThrowsAsync<RpcException>(async () => await workers.GetWorkerAsync(new V1.GetWorkerRequest { WorkerId = "W3" })),
        ];

        Assert.All(refusals, refusal => Assert.Equal(StatusCode.NotFound, refusal.StatusCode));
        Assert.Equal(
            ["Unit DUTY was not found.", "Post P-DUTY-1 was not found.", "Post P-NONE was not found.", "Unit DUTY was not found.", "Worker W3 was not found."],
            refusals.Select(refusal => refusal.Status.Detail));
    }

    [Fact]
    public async Task Posts_are_listed_by_number_for_a_unit_and_below_on_a_day()
    {
        var posts = new V1.PostService.PostServiceClient(host.As(Roles.Hr));

        var all = await posts.ListPostsAsync(new V1.ListPostsRequest { Unit = "core" });
        var alone = await posts.ListPostsAsync(new V1.ListPostsRequest { Unit = "core", UnitAlone = true });
        var later = await posts.ListPostsAsync(new V1.ListPostsRequest { On = "2010-04-01" });

        Assert.Equal(["P-CP-1", "P-CP-TM", "P-DUTY-1"], all.Posts.Select(p => p.PostNo));
        Assert.Empty(alone.Posts);
        Assert.Equal("Worker 002", all.Posts[0].Occupancies[0].WorkerName);
        Assert.Equal(["P-CP-1", "P-CP-TM"], later.Posts.Select(p => p.PostNo));
        Assert.Equal(("DUTY", 0.6, "2010-03-31", "W3"), (all.Posts[2].OrgUnitCode, all.Posts[2].Fte, all.Posts[2].EffectiveTo, all.Posts[2].Occupancies[0].StaffId));
    }

    [Fact]
    public async Task A_page_token_does_not_continue_a_list_with_other_filters()
    {
        var posts = new V1.PostService.PostServiceClient(host.As(Roles.Hr));
        var first = await posts.ListPostsAsync(new V1.ListPostsRequest { PageSize = 1 });

        var next = await posts.ListPostsAsync(new V1.ListPostsRequest { PageSize = 1, PageToken = first.NextPageToken });
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await posts.ListPostsAsync(new V1.ListPostsRequest { Unit = "CP", PageToken = first.NextPageToken }));

        Assert.Equal("P-CP-TM", next.Posts[0].PostNo);
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    [Fact]
    public async Task Workers_of_a_team_are_those_with_a_post_in_it()
    {
        var listed = await new V1.WorkerService.WorkerServiceClient(host.As(Roles.Manager, "CP")).ListWorkersAsync(new V1.ListWorkersRequest());

        Assert.Equal(["M1", "W2"], listed.Workers.Select(w => w.StaffId));
        Assert.Equal(("Worker 002", 2, 7.5), (listed.Workers[1].Name, listed.Workers[1].Absences.Count, listed.Workers[1].Reductions[0].Hours));
    }

    [Fact]
    public async Task A_worker_who_moved_on_is_no_longer_the_old_teams_and_one_who_left_still_is()
    {
        await host.ImportAsync(new Dictionary<string, string>
        {
            ["occupancies.csv"] = "staff_id,post_no,fte,start,end\nW2,P-CP-1,1,2008-04-01,2009-09-30\nW2,P-DUTY-1,0.6,2009-10-01,\nM1,P-CP-TM,1,2008-04-01,2009-09-30\n",
        });

        var care = await new V1.WorkerService.WorkerServiceClient(host.As(Roles.Manager, "CP")).ListWorkersAsync(new V1.ListWorkersRequest());
        var duty = await new V1.WorkerService.WorkerServiceClient(host.As(Roles.Manager, "DUTY")).ListWorkersAsync(new V1.ListWorkersRequest());

        Assert.Equal(["M1"], care.Workers.Select(w => w.StaffId));
        Assert.Equal(["W2", "W3"], duty.Workers.Select(w => w.StaffId));
    }

    [Fact]
    public async Task Someone_without_limits_sees_workers_who_never_had_a_post()
    {
        await host.ImportAsync(new Dictionary<string, string> { ["workers.csv"] = "staff_id,name\nX1,Newcomer\n" });

        var all = await new V1.WorkerService.WorkerServiceClient(host.As(Roles.Hr)).ListWorkersAsync(new V1.ListWorkersRequest());
        var ofUnit = await new V1.WorkerService.WorkerServiceClient(host.As(Roles.Hr)).ListWorkersAsync(new V1.ListWorkersRequest { Unit = "DARL" });

        Assert.Equal(["M1", "W2", "W3", "X1"], all.Workers.Select(w => w.StaffId));
        Assert.Equal(["M1", "W2", "W3"], ofUnit.Workers.Select(w => w.StaffId));
    }

    [Theory]
    [InlineData(Roles.ReportAuthor)]
    [InlineData(Roles.Legal)]
    [InlineData(Roles.Auditor)]
    public async Task Roles_without_a_part_in_staffing_read_units_and_neither_posts_nor_workers(string role)
    {
        var caller = host.As(role);

        var units = await new V1.OrgUnitService.OrgUnitServiceClient(caller).ListOrgUnitsAsync(new V1.ListOrgUnitsRequest());
        var posts = await Assert.ThrowsAsync<RpcException>(async () => await new V1.PostService.PostServiceClient(caller).ListPostsAsync(new V1.ListPostsRequest()));
        var workers = await Assert.ThrowsAsync<RpcException>(async () => await new V1.WorkerService.WorkerServiceClient(caller).ListWorkersAsync(new V1.ListWorkersRequest()));

        Assert.Equal(4, units.OrgUnits.Count);
        Assert.Equal([StatusCode.PermissionDenied, StatusCode.PermissionDenied], [posts.StatusCode, workers.StatusCode]);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(
            async () => await new V1.OrgUnitService.OrgUnitServiceClient(host.WithToken(null)).ListOrgUnitsAsync(new V1.ListOrgUnitsRequest()));

        Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
    }

    private V1.OrgUnitService.OrgUnitServiceClient Units(string role, params string[] roots) => new(host.As(role, roots));
}
