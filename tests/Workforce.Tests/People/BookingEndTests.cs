using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Workforce.Tests.People;

/// <summary>New last days of bookings, recorded by hand on 30 October 2009, and what files say of them.</summary>
public sealed class BookingEndTests : IAsyncLifetime
{
    private const string Bookings = "assignment_ref,staff_id,post_no,start,planned_end,actual_end\nA-1,W3,P-CP-1,2009-09-01,2009-11-20,\nA-2,W3,P-DUTY-1,2009-09-01,,\n";

    private WorkforceHost host = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        await host.ImportAsync(Darlington.Files);
        await TakeAsync(Bookings);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("A-1", "2009-11-06", "2009-11-07")]
    [InlineData("A-1", "2010-01-29", "2010-01-30")]
    [InlineData("A-2", "2009-12-31", "2010-01-01")]
    public async Task Where_files_are_the_master_an_earlier_a_later_or_a_first_last_day_is_planned_and_the_one_that_counts_stays(string reference, string lastDay, string until)
    {
        var before = await ReadAsync(reference);

        var booking = await RecordAsync(reference, lastDay);

        Assert.Equal((PlanStanding.Planned, lastDay, "2009-10-30", before.EndsOn), (booking.End.Standing, booking.End.LastDay, booking.End.RecordedOn, booking.End.FileLastDay));
        Assert.Equal(before.EndsOn, booking.EndsOn);
        var state = (await LastStateAsync()).AgencyAssignments.Single(one => one.Reference == reference);
        Assert.Equal((PlanStanding.Planned, until), (state.Ends.Single().Standing, state.Ends.Single().Until));
    }

    [Fact]
    public async Task A_file_that_repeats_itself_says_nothing_the_same_day_confirms_and_taken_again_changes_nothing()
    {
        await RecordAsync("A-1", "2010-01-29");

        var repeated = await TakeAsync(Bookings);
        Assert.Equal((2, PlanStanding.Planned), (repeated.UnchangedRows, (await ReadAsync("A-1")).End.Standing));

        var confirming = Bookings.Replace("2009-11-20", "2010-01-29", StringComparison.Ordinal);
        await TakeAsync(confirming);
        var again = await TakeAsync(confirming);
        var booking = await ReadAsync("A-1");
        Assert.Equal((2, "2010-01-29", true), (again.UnchangedRows, booking.EndsOn, booking.End is null));
        Assert.Equal(PlanStanding.Confirmed, (await LastStateAsync()).AgencyAssignments.Single(one => one.Reference == "A-1").Ends.Single().Standing);
    }

    [Fact]
    public async Task Another_day_contradicts_it_until_it_is_withdrawn_with_a_reason()
    {
        await RecordAsync("A-1", "2010-01-29");

        await TakeAsync(Bookings.Replace("2009-11-20", "2009-12-18", StringComparison.Ordinal));
        var contradicted = await ReadAsync("A-1");
        var withdrawn = await Client().WithdrawBookingEndAsync(new() { WorkerId = "W3", Reference = "A-1", Reason = "The agency says no", Etag = await EtagAsync() });
        var again = await Assert.ThrowsAsync<RpcException>(async () => await Client().WithdrawBookingEndAsync(new() { WorkerId = "W3", Reference = "A-1", Reason = "x", Etag = withdrawn.Etag }));

        Assert.Equal((PlanStanding.Contradicted, "2010-01-29", "2009-12-18"), (contradicted.End.Standing, contradicted.End.LastDay, contradicted.End.FileLastDay));
        Assert.Null(withdrawn.AgencyAssignments.Single(one => one.Reference == "A-1").End);
        Assert.Equal("2009-12-18", withdrawn.AgencyAssignments.Single(one => one.Reference == "A-1").EndsOn);
        Assert.Equal(StatusCode.FailedPrecondition, again.StatusCode);
    }

    [Fact]
    public async Task Where_the_portal_is_the_master_it_counts_at_once_and_a_row_that_says_otherwise_is_refused_with_both_values()
    {
        await KeepInPortalAsync();

        var booking = await RecordAsync("A-1", "2009-11-06");

        Assert.Equal(("2009-11-06", PlanStanding.Set), (booking.EndsOn, booking.End.Standing));
        Assert.Equal("2009-11-07", (await LastStateAsync()).AgencyAssignments.Single(one => one.Reference == "A-1").Until);
        Assert.Equal(["2 planned_end AGENCY-030"], await host.FaultsAsync("agency_assignments.csv", Bookings));
        Assert.Equal(["2 actual_end AGENCY-030"], await host.FaultsAsync("agency_assignments.csv", Bookings.Replace("2009-11-20,", "2009-11-06,2009-10-30", StringComparison.Ordinal)));
        Assert.Equal(["2 planned_end AGENCY-030"], await host.FaultsAsync("agency_assignments.csv", "assignment_ref,staff_id,start,planned_end\nA-1,W3,2009-09-01,\n"));
        Assert.Equal(2, (await TakeAsync(Bookings.Replace("2009-11-20", "2009-11-06", StringComparison.Ordinal))).UnchangedRows);
        var withdrawn = await Client().WithdrawBookingEndAsync(new() { WorkerId = "W3", Reference = "A-1", Reason = "Stays", Etag = await EtagAsync() });
        Assert.Equal("2009-11-20", withdrawn.AgencyAssignments.Single(one => one.Reference == "A-1").EndsOn);
    }

    [Fact]
    public async Task A_file_that_is_the_whole_truth_ends_what_is_planned_and_leaves_what_was_set_here()
    {
        await RecordAsync("A-1", "2010-01-29");
        await KeepInPortalAsync();
        await RecordAsync("A-2", "2009-12-31");

        await host.ImportAsync(new Dictionary<string, string> { ["agency_assignments.csv"] = "assignment_ref,staff_id,start\n" }, new() { Complete = true, AsAt = "2009-10-30" });

        Assert.Equal((PlanStanding.Contradicted, "2009-10-29"), ((await ReadAsync("A-1")).End.Standing, (await ReadAsync("A-1")).EndsOn));
        Assert.Equal((PlanStanding.Set, "2009-12-31"), ((await ReadAsync("A-2")).End.Standing, (await ReadAsync("A-2")).EndsOn));
    }

    [Fact]
    public async Task The_same_request_twice_records_one_end_and_what_makes_no_sense_is_refused()
    {
        var etag = await EtagAsync();
        var request = new RecordBookingEndRequest { WorkerId = "W3", Reference = "A-1", LastDay = "2009-11-06", RequestId = "r1", Etag = etag };

        var first = await Client().RecordBookingEndAsync(request);
        var second = await Client().RecordBookingEndAsync(request);

        Assert.Equal(first, second);
        Assert.Equal(StatusCode.Aborted, await RefusalAsync(new() { WorkerId = "W3", Reference = "A-2", LastDay = "2009-11-06", Etag = etag }));
        Assert.Equal(StatusCode.FailedPrecondition, await RefusalAsync(new() { WorkerId = "W3", Reference = "A-1", LastDay = "2009-11-13", Etag = first.Etag }));
        Assert.Equal(StatusCode.InvalidArgument, await RefusalAsync(new() { WorkerId = "W3", Reference = "A-2", LastDay = "2009-08-31", Etag = first.Etag }));
        Assert.Equal(StatusCode.NotFound, await RefusalAsync(new() { WorkerId = "W3", Reference = "A-9", LastDay = "2009-11-13", Etag = first.Etag }));
    }

    [Fact]
    public async Task A_manager_records_it_for_a_booking_in_their_units_and_for_no_other()
    {
        var duty = new WorkerService.WorkerServiceClient(host.As(Roles.Manager, "DUTY"));

        var other = await Assert.ThrowsAsync<RpcException>(async () => await duty.RecordBookingEndAsync(new() { WorkerId = "W3", Reference = "A-1", LastDay = "2009-11-06", Etag = await EtagAsync() }));
        var own = await duty.RecordBookingEndAsync(new() { WorkerId = "W3", Reference = "A-2", LastDay = "2009-11-06", Etag = await EtagAsync() });

        Assert.Equal(StatusCode.NotFound, other.StatusCode);
        Assert.Equal("2009-11-06", own.AgencyAssignments.Single(one => one.Reference == "A-2").End.LastDay);
    }

    [Fact]
    public async Task The_list_of_bookings_shows_it_and_can_be_of_those_alone_that_no_file_has_confirmed()
    {
        await RecordAsync("A-2", "2009-12-31");

        var all = await Client().ListAgencyAssignmentsAsync(new());
        var unconfirmed = await Client().ListAgencyAssignmentsAsync(new() { Unconfirmed = true });

        Assert.Equal(["", "2009-12-31"], all.AgencyAssignments.Select(one => one.End?.LastDay ?? ""));
        Assert.Equal("A-2", Assert.Single(unconfirmed.AgencyAssignments).Reference);
    }

    private WorkerService.WorkerServiceClient Client() => new(host.As(Roles.Hr));

    private async Task<string> EtagAsync() => (await Client().GetWorkerAsync(new() { WorkerId = "W3" })).Etag;

    private async Task<AgencyAssignment> ReadAsync(string reference) =>
        (await Client().GetWorkerAsync(new() { WorkerId = "W3" })).AgencyAssignments.Single(one => one.Reference == reference);

    private async Task<AgencyAssignment> RecordAsync(string reference, string lastDay) =>
        (await Client().RecordBookingEndAsync(new() { WorkerId = "w3", Reference = reference, LastDay = lastDay, Etag = await EtagAsync() })).AgencyAssignments.Single(one => one.Reference == reference);

    private async Task<StatusCode> RefusalAsync(RecordBookingEndRequest request) =>
        (await Assert.ThrowsAsync<RpcException>(async () => await Client().RecordBookingEndAsync(request))).StatusCode;

    private async Task<WorkerState> LastStateAsync() => WorkerChanged.Parser.ParseFrom((await host.EventsAsync()).FindLast(message => message.Type == WorkerChanged.Descriptor.FullName)!.Data).Worker;

    private async Task KeepInPortalAsync()
    {
        var client = new DataSetService.DataSetServiceClient(host.As(Roles.Administrator));
        await client.ChangeMasterAsync(new() { Name = "agency_assignments", Master = Master.Portal, Reason = "No other system", Etag = (await client.GetDataSetAsync(new() { Name = "agency_assignments" })).Etag });
    }

    private async Task<ImportFile> TakeAsync(string bookings) => (await host.ImportAsync(new Dictionary<string, string> { ["agency_assignments.csv"] = bookings }))["agency_assignments.csv"];
}
