using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Workforce.Tests.Posts;

/// <summary>Starts on a vacant post, recorded by hand on 30 October 2009, and what files say of them.</summary>
public sealed class StartTests : IAsyncLifetime
{
    private const string Header = "staff_id,post_no,fte,start,end\n";

    private WorkforceHost host = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        await host.ImportAsync(Darlington.Files);
        await host.ImportAsync(new Dictionary<string, string>
        {
            ["workers.csv"] = "staff_id,name,employment,start_date,end_date\nW7,Worker 007,Employee,2008-04-01,\nW8,Worker 008,Employee,2008-04-01,2009-11-15\n",
            ["posts.csv"] = "post_no,title,role,fte,org_unit,case_holding,qualified_required,effective_from\nP-CP-2,Social worker,SocialWorker,1,CP,Y,Y,2009-04-01\n",
        });
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Where_files_are_the_master_a_start_is_planned_and_nobody_holds_the_post()
    {
        var post = await RecordAsync("w9", "Worker 009");

        var start = Assert.Single(post.Starts);
        Assert.Equal(("W9", "Worker 009", 1, "2009-12-01", PlanStanding.Planned, "2009-10-30", ""), (start.StaffId, start.Name, start.Fte, start.FirstDay, start.Standing, start.RecordedOn, start.FileFirstDay));
        Assert.Empty(post.Occupancies);
        var state = PostChanged.Parser.ParseFrom((await host.EventsAsync())[^1].Data).Post;
        Assert.Equal(("W9", "2009-12-01", PlanStanding.Planned, 0), (state.Starts.Single().StaffId, state.Starts.Single().StartsOn, state.Starts.Single().Standing, state.Occupancies.Count));
        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(async () => await new WorkerService.WorkerServiceClient(host.As(Roles.Hr)).GetWorkerAsync(new() { WorkerId = "W9" }))).StatusCode);
    }

    [Fact]
    public async Task A_row_of_that_person_on_that_post_from_that_day_confirms_it_and_taken_again_changes_nothing()
    {
        await RecordAsync("W7", "");

        await TakeAsync("W7,P-CP-2,1,2009-12-01,");
        var again = await TakeAsync("W7,P-CP-2,1,2009-12-01,");

        Assert.Empty((await ReadAsync()).Starts);
        Assert.Equal((1, PlanStanding.Confirmed), (again.UnchangedRows, (await StateAsync()).Starts.Single().Standing));
    }

    [Theory]
    [InlineData("W7,P-CP-2,1,2009-12-07,", PlanStanding.Contradicted, "2009-12-07")]
    [InlineData("W2,P-CP-2,1,2009-11-02,", PlanStanding.Contradicted, "")]
    [InlineData("W2,P-CP-2,0.5,2009-11-02,", PlanStanding.Planned, "")]
    [InlineData("W2,P-CP-2,1,2009-04-01,2009-10-30", PlanStanding.Planned, "")]
    [InlineData("W7,P-CP-2,1,2009-04-01,2009-09-30", PlanStanding.Planned, "")]
    [InlineData("W3,P-CP-2,1,2009-11-02,", PlanStanding.Planned, "")]
    public async Task Another_day_or_somebody_else_who_takes_the_post_contradicts_it_and_no_other_row_does(string row, PlanStanding expected, string byFile)
    {
        await RecordAsync("W7", "", fte: 0.5);

        await TakeAsync(row);
        var again = await TakeAsync(row);

        var start = Assert.Single((await ReadAsync()).Starts);
        Assert.Equal((expected, byFile, 1), (start.Standing, start.FileFirstDay, again.UnchangedRows));
    }

    [Fact]
    public async Task It_is_withdrawn_with_a_reason_and_stays_in_the_state_as_withdrawn()
    {
        var recorded = await RecordAsync("W7", "");

        var withdrawn = await Client().WithdrawStartAsync(new() { PostId = "P-CP-2", StaffId = "w7", Reason = "Declined", Etag = recorded.Etag });
        var again = await Assert.ThrowsAsync<RpcException>(async () => await Client().WithdrawStartAsync(new() { PostId = "P-CP-2", StaffId = "W7", Reason = "x", Etag = withdrawn.Etag }));

        Assert.Empty(withdrawn.Starts);
        Assert.Equal((PlanStanding.Withdrawn, StatusCode.FailedPrecondition), ((await StateAsync()).Starts.Single().Standing, again.StatusCode));
    }

    [Fact]
    public async Task Where_the_portal_is_the_master_the_post_is_held_from_that_day_and_a_row_that_says_otherwise_is_refused_with_both_values()
    {
        await KeepInPortalAsync();

        var post = await RecordAsync("W9", "Worker 009");

        Assert.Equal(("W9", "2009-12-01", "", PlanStanding.Set), (post.Occupancies.Single().StaffId, post.Occupancies.Single().StartsOn, post.Occupancies.Single().EndsOn, post.Starts.Single().Standing));
        Assert.Equal("Worker 009", (await new WorkerService.WorkerServiceClient(host.As(Roles.Hr)).GetWorkerAsync(new() { WorkerId = "W9" })).Name);
        Assert.Equal(["2 start OCC-031"], await host.FaultsAsync("occupancies.csv", Header + "W9,P-CP-2,1,2009-12-07,\n"));
        Assert.Equal(["2 end OCC-031", "2 fte OCC-031"], (await host.FaultsAsync("occupancies.csv", Header + "W9,P-CP-2,0.8,2009-12-01,2010-03-31\n")).Order());
        Assert.Equal(1, (await TakeAsync("W9,P-CP-2,1,2009-12-01,")).UnchangedRows);
        var withdrawn = await Client().WithdrawStartAsync(new() { PostId = "P-CP-2", StaffId = "W9", Reason = "Declined", Etag = (await ReadAsync()).Etag });
        Assert.Empty(withdrawn.Occupancies);
    }

    [Fact]
    public async Task A_file_that_is_the_whole_truth_leaves_what_was_set_here()
    {
        await KeepInPortalAsync();
        await RecordAsync("W7", "", firstDay: "2009-10-01");

        await host.ImportAsync(new Dictionary<string, string> { ["occupancies.csv"] = Header }, new() { Complete = true, AsAt = "2009-10-30" });

        Assert.Equal("", Assert.Single((await ReadAsync()).Occupancies).EndsOn);
    }

    [Fact]
    public async Task The_same_request_twice_records_one_start()
    {
        var request = new RecordStartRequest { PostId = "P-CP-2", StaffId = "W7", Fte = 1, FirstDay = "2009-12-01", RequestId = "r1", Etag = (await ReadAsync()).Etag };

        var first = await Client().RecordStartAsync(request);
        var second = await Client().RecordStartAsync(request);
        var stale = await RefusalAsync(new() { PostId = "P-CP-2", StaffId = "W8", Fte = 1, FirstDay = "2009-11-02", Etag = request.Etag });

        Assert.Equal(first, second);
        Assert.Equal(StatusCode.Aborted, stale.StatusCode);
    }

    [Theory]
    [InlineData("P-CP-2", "W9", "", 1, "2009-12-01", "name")]
    [InlineData("P-CP-2", "W7", "", 1.1, "2009-12-01", "fte")]
    [InlineData("P-CP-2", "W7", "", 1, "2009-03-31", "first_day")]
    [InlineData("P-CP-2", "W7", "", 1, "1/12/2009", "first_day")]
    [InlineData("P-CP-2", "W8", "", 1, "2009-12-01", "staff_id")]
    [InlineData("P-CP-1", "W7", "", 1, "2009-12-01", "NOT_VACANT")]
    [InlineData("P-CP-1", "W2", "", 1, "2009-12-01", "HOLDS_ALREADY")]
    public async Task What_makes_no_sense_is_refused(string postNo, string staffId, string name, double fte, string firstDay, string expected)
    {
        var refused = await RefusalAsync(new() { PostId = postNo, StaffId = staffId, Name = name, Fte = fte, FirstDay = firstDay, Etag = (await ReadAsync(postNo)).Etag });

        Assert.Contains(refused.Trailers, trailer => trailer.Value == expected);
    }

    [Fact]
    public async Task A_post_that_a_planned_leaving_empties_can_be_filled_from_then_once()
    {
        var workers = new WorkerService.WorkerServiceClient(host.As(Roles.Hr));
        await workers.RecordLeavingAsync(new() { WorkerId = "W2", LastDay = "2009-11-27", Etag = (await workers.GetWorkerAsync(new() { WorkerId = "W2" })).Etag });

        var early = await RefusalAsync(new() { PostId = "P-CP-1", StaffId = "W7", Fte = 0.6, FirstDay = "2009-11-27", Etag = (await ReadAsync("P-CP-1")).Etag });
        var taken = await Client().RecordStartAsync(new() { PostId = "P-CP-1", StaffId = "W7", Fte = 0.6, FirstDay = "2009-11-28", Etag = (await ReadAsync("P-CP-1")).Etag });
        var second = await RefusalAsync(new() { PostId = "P-CP-1", StaffId = "W9", Name = "Worker 009", Fte = 0.6, FirstDay = "2009-12-01", Etag = taken.Etag });

        Assert.Equal((StatusCode.FailedPrecondition, StatusCode.FailedPrecondition), (early.StatusCode, second.StatusCode));
        Assert.Equal(0.6, Assert.Single(taken.Starts).Fte);
    }

    [Fact]
    public async Task A_manager_records_it_on_posts_of_their_units_alone_and_a_list_can_be_of_posts_with_one()
    {
        var duty = new PostService.PostServiceClient(host.As(Roles.Manager, "DUTY"));
        var other = await Assert.ThrowsAsync<RpcException>(async () => await duty.RecordStartAsync(new() { PostId = "P-CP-2", StaffId = "W7", Fte = 1, FirstDay = "2009-12-01", Etag = (await ReadAsync()).Etag }));

        await RecordAsync("W7", "");

        Assert.Equal(StatusCode.NotFound, other.StatusCode);
        Assert.Equal("P-CP-2", Assert.Single((await Client().ListPostsAsync(new() { UnconfirmedStarts = true })).Posts).PostNo);
        Assert.Empty((await duty.ListPostsAsync(new() { UnconfirmedStarts = true })).Posts);
    }

    private PostService.PostServiceClient Client() => new(host.As(Roles.Hr));

    private async Task<Post> ReadAsync(string postNo = "P-CP-2") => await Client().GetPostAsync(new() { PostId = postNo });

    private async Task<Post> RecordAsync(string staffId, string name, double fte = 1, string firstDay = "2009-12-01") =>
        await Client().RecordStartAsync(new() { PostId = "p-cp-2", StaffId = staffId, Name = name, Fte = fte, FirstDay = firstDay, Etag = (await ReadAsync()).Etag });

    private async Task<RpcException> RefusalAsync(RecordStartRequest request) => await Assert.ThrowsAsync<RpcException>(async () => await Client().RecordStartAsync(request));

    private async Task<PostState> StateAsync() => (await host.EventsAsync()).FindAll(message => message.Type == PostChanged.Descriptor.FullName)
        .ConvertAll(message => PostChanged.Parser.ParseFrom(message.Data).Post).FindLast(post => post.PostNo == "P-CP-2")!;

    private async Task KeepInPortalAsync()
    {
        var client = new DataSetService.DataSetServiceClient(host.As(Roles.Administrator));
        await client.ChangeMasterAsync(new() { Name = "occupancies", Master = Master.Portal, Reason = "No other system", Etag = (await client.GetDataSetAsync(new() { Name = "occupancies" })).Etag });
    }

    private async Task<ImportFile> TakeAsync(string row) => (await host.ImportAsync(new Dictionary<string, string> { ["occupancies.csv"] = $"{Header}{row}\n" }))["occupancies.csv"];
}
