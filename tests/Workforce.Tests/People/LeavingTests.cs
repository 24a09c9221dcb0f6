using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;
using LeavingMapping = WorkforcePlatform.Workforce.People.LeavingMapping;

namespace WorkforcePlatform.Workforce.Tests.People;

/// <summary>A leaving recorded by hand on 30 October 2009, and what files say of it.</summary>
public sealed class LeavingTests : IAsyncLifetime
{
    private WorkforceHost host = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        await host.ImportAsync(Darlington.Files);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Where_files_are_the_master_a_leaving_is_planned_and_the_end_that_counts_stays_open()
    {
        var worker = await RecordAsync("2009-11-27");

        Assert.Equal((PlanStanding.Planned, "2009-11-27", "2009-10-30", ""), (worker.Leaving.Standing, worker.Leaving.LastDay, worker.Leaving.RecordedOn, worker.Leaving.FileLastDay));
        Assert.Empty(worker.EndsOn);
        var state = WorkerChanged.Parser.ParseFrom((await host.EventsAsync())[^1].Data).Worker;
        Assert.Equal(("", "2009-11-28", PlanStanding.Planned), (state.Until, state.Leavings.Single().Until, state.Leavings.Single().Standing));
    }

    [Fact]
    public async Task A_file_without_a_last_day_says_nothing_the_same_day_confirms_and_the_end_counts_then()
    {
        await RecordAsync("2009-11-27");

        await TakeAsync("staff_id,end_date\nW2,\n");
        Assert.Equal(PlanStanding.Planned, (await ReadAsync()).Leaving.Standing);

        await TakeAsync("staff_id,end_date\nW2,2009-11-27\n");
        var worker = await ReadAsync();
        Assert.Null(worker.Leaving);
        Assert.Equal("2009-11-27", worker.EndsOn);
    }

    [Fact]
    public async Task Another_last_day_contradicts_it_and_both_values_stay_until_it_is_withdrawn_or_confirmed()
    {
        await RecordAsync("2009-11-27");

        await TakeAsync("staff_id,end_date\nW2,2009-12-31\n");
        var contradicted = await ReadAsync();
        Assert.Equal((PlanStanding.Contradicted, "2009-11-27", "2009-12-31"), (contradicted.Leaving.Standing, contradicted.Leaving.LastDay, contradicted.Leaving.FileLastDay));
        Assert.Equal(1, (await TakeAsync("staff_id,end_date\nW2,2009-12-31\n")).UnchangedRows);

        await TakeAsync("staff_id,end_date\nW2,2009-11-27\n");
        Assert.Null((await ReadAsync()).Leaving);
    }

    [Fact]
    public async Task A_leaving_is_withdrawn_with_a_reason_and_stays_in_the_state_as_withdrawn()
    {
        var recorded = await RecordAsync("2009-11-27");
        var withoutReason = await Assert.ThrowsAsync<RpcException>(async () => await Client().WithdrawLeavingAsync(new() { WorkerId = "W2", Etag = recorded.Etag }));

        var withdrawn = await Client().WithdrawLeavingAsync(new() { WorkerId = "W2", Reason = "Stays after all", Etag = recorded.Etag });
        var again = await Assert.ThrowsAsync<RpcException>(async () => await Client().WithdrawLeavingAsync(new() { WorkerId = "W2", Reason = "x", Etag = withdrawn.Etag }));

        Assert.Null(withdrawn.Leaving);
        Assert.Equal(PlanStanding.Withdrawn, WorkerChanged.Parser.ParseFrom((await host.EventsAsync())[^1].Data).Worker.Leavings.Single().Standing);
        Assert.Equal((StatusCode.InvalidArgument, StatusCode.FailedPrecondition), (withoutReason.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task Where_the_portal_is_the_master_it_counts_at_once_and_a_row_that_says_otherwise_is_refused_with_both_values()
    {
        await KeepInPortalAsync();

        var worker = await RecordAsync("2009-11-27");

        Assert.Equal(("2009-11-27", "1", PlanStanding.Set), (worker.EndsOn, worker.LeaveReason, worker.Leaving.Standing));
        Assert.Equal(["2 end_date WORKER-030"], await host.FaultsAsync("workers.csv", "staff_id,end_date\nW2,2009-12-31\n"));
        Assert.Equal(["2 end_date WORKER-030", "2 leave_reason WORKER-030"], await host.FaultsAsync("workers.csv", "staff_id,end_date,leave_reason\nW2,,5\n"));
        Assert.Equal(1, (await TakeAsync("staff_id,end_date,leave_reason\nW2,2009-11-27,\n")).UnchangedRows);
        var withdrawn = await Client().WithdrawLeavingAsync(new() { WorkerId = "W2", Reason = "Stays", Etag = (await ReadAsync()).Etag });
        Assert.Equal(("", ""), (withdrawn.EndsOn, withdrawn.LeaveReason));
    }

    [Fact]
    public async Task Only_an_administrator_says_who_keeps_the_workers_and_says_why()
    {
        var administrator = new DataSetService.DataSetServiceClient(host.As(Roles.Administrator));
        var before = await administrator.GetDataSetAsync(new() { Name = "workers" });
        var hr = await Assert.ThrowsAsync<RpcException>(async () =>
            await new DataSetService.DataSetServiceClient(host.As(Roles.Hr)).ChangeMasterAsync(new() { Name = "workers", Master = Master.Portal, Reason = "x", Etag = before.Etag }));
        var withoutReason = await Assert.ThrowsAsync<RpcException>(async () => await administrator.ChangeMasterAsync(new() { Name = "workers", Master = Master.Portal, Etag = before.Etag }));

        await KeepInPortalAsync();

        var after = await administrator.GetDataSetAsync(new() { Name = "workers" });
        Assert.Equal((Master.File, Master.Portal, "No HR system", "2009-10-30"), (before.Master, after.Master, after.Reason, after.ChangedOn));
        Assert.Equal((StatusCode.PermissionDenied, StatusCode.InvalidArgument), (hr.StatusCode, withoutReason.StatusCode));
    }

    [Theory]
    [InlineData("agency_assignments", StatusCode.OK)]
    [InlineData("occupancies", StatusCode.OK)]
    [InlineData("posts", StatusCode.InvalidArgument)]
    public async Task Bookings_and_holders_of_posts_can_be_kept_in_the_portal_too_and_nothing_else(string name, StatusCode expected)
    {
        var client = new DataSetService.DataSetServiceClient(host.As(Roles.Administrator));
        var etag = (await client.GetDataSetAsync(new() { Name = name })).Etag;

        using var call = client.ChangeMasterAsync(new() { Name = name, Master = Master.Portal, Reason = "No other system", Etag = etag });
        var refused = await Record.ExceptionAsync(async () => await call);

        Assert.Equal(expected, (refused as RpcException)?.StatusCode ?? StatusCode.OK);
    }

    [Fact]
    public async Task A_file_that_still_names_the_last_day_from_before_has_not_caught_up()
    {
        await TakeAsync("staff_id,end_date\nW2,2009-12-31\n");
        await RecordAsync("2009-11-27");

        await TakeAsync("staff_id,end_date\nW2,2009-12-31\n");

        Assert.Equal((PlanStanding.Planned, "2009-12-31"), ((await ReadAsync()).Leaving.Standing, (await ReadAsync()).Leaving.FileLastDay));
    }

    [Fact]
    public async Task The_same_request_twice_records_one_leaving_and_a_second_is_refused()
    {
        var etag = (await ReadAsync()).Etag;
        var request = new RecordLeavingRequest { WorkerId = "W2", LastDay = "2009-11-27", RequestId = "r1", Etag = etag };

        var first = await Client().RecordLeavingAsync(request);
        var second = await Client().RecordLeavingAsync(request);
        var stale = await Assert.ThrowsAsync<RpcException>(async () => await Client().RecordLeavingAsync(new() { WorkerId = "W2", LastDay = "2009-12-01", Etag = etag }));
        var other = await Assert.ThrowsAsync<RpcException>(async () => await Client().RecordLeavingAsync(new() { WorkerId = "W2", LastDay = "2009-12-01", Etag = first.Etag }));

        Assert.Equal(first, second);
        Assert.Equal((StatusCode.Aborted, StatusCode.FailedPrecondition), (stale.StatusCode, other.StatusCode));
    }

    [Theory]
    [InlineData("2008-03-31")]
    [InlineData("27/11/2009")]
    [InlineData("")]
    public async Task A_last_day_before_the_first_or_none_at_all_is_refused(string lastDay)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => RecordAsync(lastDay));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    [Fact]
    public async Task A_plan_waits_for_the_case_system_after_three_working_days()
    {
        await RecordAsync("2009-11-27");
        var leaving = await host.ReadAsync(db => Task.FromResult(db.Leavings.Single()));

        // Recorded on a Friday: the Wednesday after is the third working day.
        Assert.Equal(PlanStanding.Planned, LeavingMapping.ToProto(leaving, null, new DateOnly(2009, 11, 4)).Standing);
        Assert.Equal(PlanStanding.Waiting, LeavingMapping.ToProto(leaving, null, new DateOnly(2009, 11, 5)).Standing);
    }

    [Fact]
    public async Task The_list_of_people_says_who_is_planned_to_leave()
    {
        await RecordAsync("2009-11-27");

        var leaving = await Client().ListPeopleAsync(new() { Who = ListPeopleRequest.Types.Who.Leaving });

        Assert.Equal(("W2", "2009-11-27", ""), (leaving.People.Single().StaffId, leaving.People.Single().Leaving.LastDay, leaving.People.Single().EndsOn));
    }

    private WorkerService.WorkerServiceClient Client() => new(host.As(Roles.Hr));

    private async Task<Worker> ReadAsync() => await Client().GetWorkerAsync(new() { WorkerId = "W2" });

    private async Task<Worker> RecordAsync(string lastDay) =>
        await Client().RecordLeavingAsync(new() { WorkerId = "w2", LastDay = lastDay, Reason = "1", Etag = (await ReadAsync()).Etag });

    private async Task KeepInPortalAsync()
    {
        var client = new DataSetService.DataSetServiceClient(host.As(Roles.Administrator));
        await client.ChangeMasterAsync(new() { Name = "workers", Master = Master.Portal, Reason = "No HR system", Etag = (await client.GetDataSetAsync(new() { Name = "workers" })).Etag });
    }

    private async Task<Messaging.V1.ImportFile> TakeAsync(string workers) => (await host.ImportAsync(new Dictionary<string, string> { ["workers.csv"] = workers }))["workers.csv"];
}
