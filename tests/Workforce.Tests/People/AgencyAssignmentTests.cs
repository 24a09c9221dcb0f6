using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.People;

namespace WorkforcePlatform.Workforce.Tests.People;

public sealed class AgencyAssignmentTests : IAsyncLifetime
{
    private const string Bookings = """
        assignment_ref,staff_id,agency,post_no,org_unit,reason,core_role,fte,hours_per_week,pay_type,hourly_charge,start,planned_end,actual_end,notice_weeks
        A-1,W3,Invented Agency,P-CP-1,,VacancyCover,Social worker,0.8,29.6,PAYE,33.40,2009-09-01,2009-11-20,,4
        A-2,W3,Invented Agency,,DUTY,Backlog,Social worker,,18.5,Umbrella,,2009-10-05,,,
        A-3,W3,Invented Agency,P-CP-1,,SicknessCover,Social worker,1,,,,2009-01-05,2009-03-31,2009-02-27,
        """;

    private static readonly DateTimeOffset Now = WorkforceHost.Now;
    private static readonly DateOnly April = new(2009, 4, 1);

    private WorkforceHost host = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        await host.ImportAsync(Darlington.Files);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_file_is_taken_once_and_its_worker_says_so_with_every_booking()
    {
        var taken = await ImportAsync(Bookings);
        var again = await ImportAsync(Bookings);

        Assert.Equal(((3, 0, 0, 0), (0, 0, 3, 0)), (taken.Counts(), again.Counts()));
        var state = await LastStateAsync("W3");
        Assert.Equal(["A-3", "A-1", "A-2"], state.AgencyAssignments.Select(booking => booking.Reference));
        Assert.Equal(["2009-02-28", "2009-11-21", ""], state.AgencyAssignments.Select(booking => booking.Until));
        Assert.Equal([true, true, false], state.AgencyAssignments.Select(booking => booking.HasFteE4));
        Assert.Equal(["P-CP-1", "P-CP-1", ""], state.AgencyAssignments.Select(booking => booking.PostNo));
    }

    [Fact]
    public async Task A_booking_given_to_another_worker_is_voided_at_the_first_and_keeps_its_id_there()
    {
        await ImportAsync(Bookings);
        var id = (await LastStateAsync("W3")).AgencyAssignments.Single(booking => booking.Reference == "A-1").Id;

        var moved = await ImportAsync(Bookings.Replace("A-1,W3", "A-1,W2"));

        Assert.Equal((0, 1, 2, 0), moved.Counts());
        Assert.True((await LastStateAsync("W3")).AgencyAssignments.Single(booking => booking.Id == id).Voided);
        Assert.Equal("A-1", Assert.Single((await LastStateAsync("W2")).AgencyAssignments).Reference);
    }

    [Fact]
    public async Task Bookings_are_listed_in_the_order_of_their_ends_within_scope()
    {
        await ImportAsync(Bookings);

        var all = await ListAsync(Roles.Hr, new() { On = "2009-10-30" });
        var team = await ListAsync(Roles.Manager, new(), "CP");
        var ending = await ListAsync(Roles.Hr, new() { On = "2009-10-30", EndsBy = "2009-11-20" });

        Assert.Equal(["A-1 CP", "A-2 DUTY"], all.AgencyAssignments.Select(booking => $"{booking.Reference} {booking.OrgUnitCode}"));
        Assert.Equal(["A-3", "A-1"], team.AgencyAssignments.Select(booking => booking.Reference));
        Assert.Equal(("A-1", "2009-11-20", 33.4, true), (Assert.Single(ending.AgencyAssignments).Reference, ending.AgencyAssignments[0].EndsOn, ending.AgencyAssignments[0].HourlyCharge, ending.Loaded));
    }

    [Fact]
    public async Task A_list_goes_on_where_its_page_ended_and_one_never_loaded_says_so()
    {
        var before = await ListAsync(Roles.Hr, new());
        await ImportAsync(Bookings);

        var first = await ListAsync(Roles.Hr, new() { PageSize = 2 });
        var second = await ListAsync(Roles.Hr, new() { PageSize = 2, PageToken = first.NextPageToken });

        Assert.False(before.Loaded);
        Assert.Equal(["A-3", "A-1", "A-2"], first.AgencyAssignments.Concat(second.AgencyAssignments).Select(booking => booking.Reference));
        Assert.Equal(("", 3), (second.NextPageToken, second.Total));
    }

    [Fact]
    public async Task What_a_complete_file_lacks_ends_on_its_day()
    {
        await ImportAsync(Bookings);

        var taken = await ImportAsync(
            string.Join('\n', Bookings.Split('\n').Where(line => !line.StartsWith("A-1", StringComparison.Ordinal))) + "\n",
            new ImportOptions { Complete = true, AsAt = "2009-10-30", ClosingConfirmed = true });

        Assert.Equal(1, taken.ClosedRows);
        Assert.Equal("2009-10-30", (await LastStateAsync("W3")).AgencyAssignments.Single(booking => booking.Reference == "A-1").Until);
    }

    [Theory]
    [InlineData("A-9,W3,,P-NONE,,,,,,,,2009-09-01,,,", "2 post_no AGENCY-007")]
    [InlineData("A-9,W3,,,,Holiday,,,,,,2009-09-01,,,", "2 reason AGENCY-004")]
    [InlineData("A-9,W3,,,,,,,,,,2009-09-01,2009-08-01,,", "2 planned_end AGENCY-002")]
    public async Task A_row_that_can_not_be_true_is_refused(string row, string fault)
    {
        var faults = await host.FaultsAsync("agency_assignments.csv", Bookings.Split('\n')[0] + "\n" + row + "\n");

        Assert.Equal([fault], faults);
    }

    [Fact]
    public void A_booking_that_would_only_begin_when_it_ends_is_voided_and_stays_in_the_event()
    {
        var worker = Worker.Join("w1", new WorkerDetails { Employment = V1.Employment.Agency }, Now);
        worker.Book("a-1", new AgencyTerms { StartsOn = April }, Now);

        worker.EndBooking("A-1", April, Now);

        Assert.True(Assert.Single(worker.ToEvent().Worker.AgencyAssignments).Voided);
        Assert.Empty(worker.ToProto(April).AgencyAssignments);
        Assert.Throws<InvalidArgumentException>(() => worker.Book("A-2", new AgencyTerms { StartsOn = April, PlannedUntil = April }, Now));
    }

    private async Task<ImportFile> ImportAsync(string text, ImportOptions? options = null) =>
        (await host.ImportAsync(new Dictionary<string, string> { ["agency_assignments.csv"] = text }, options))["agency_assignments.csv"];

    private async Task<V1.ListAgencyAssignmentsResponse> ListAsync(string role, V1.ListAgencyAssignmentsRequest request, params string[] roots) =>
        await new V1.WorkerService.WorkerServiceClient(host.As(role, roots)).ListAgencyAssignmentsAsync(request);

    private async Task<V1.WorkerState> LastStateAsync(string staffId) => (await host.EventsAsync())
        .Where(message => message.Type == "workforce.v1.WorkerChanged").Select(message => V1.WorkerChanged.Parser.ParseFrom(message.Data).Worker)
        .Last(worker => worker.StaffId == staffId);
}
