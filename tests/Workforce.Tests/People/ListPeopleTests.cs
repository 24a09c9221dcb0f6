using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Security;
using static WorkforcePlatform.Workforce.V1.ListPeopleRequest.Types;

namespace WorkforcePlatform.Workforce.Tests.People;

/// <summary>People in a line each, on 30 October 2009 unless told otherwise.</summary>
public sealed class ListPeopleTests : IAsyncLifetime
{
    private WorkforceHost host = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        await host.ImportAsync(new Dictionary<string, string>(Darlington.Files)
        {
            ["agency_assignments.csv"] = "assignment_ref,staff_id,org_unit,reason,fte,start\nA1,X9,CP,Backlog,0.4,2009-10-01\n",
            ["workers.csv"] = Darlington.Workers + "\nX1,Leaver,,,Employee,2008-04-01,2009-11-30\nX2,Gone,,,Employee,2008-04-01,2009-10-29\nX3,Newcomer,,,Employee,2009-10-31,\nX9,Temp,,,Agency,2009-10-01,",
        });
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Who_is_here_leaving_gone_or_to_start_is_told_for_the_day_with_a_count_of_each()
    {
        var here = await ListAsync(new());
        var counts = (here.Here, here.Leaving, here.Left, here.ToStart);

        Assert.Equal(["M1", "W2", "W3", "X1", "X9"], Ids(here));
        Assert.Equal((5, 1, 1, 1), counts);
        Assert.Equal(["X1"], Ids(await ListAsync(new() { Who = Who.Leaving })));
        Assert.Equal(["X2"], Ids(await ListAsync(new() { Who = Who.Left })));
        Assert.Equal(["X3"], Ids(await ListAsync(new() { Who = Who.ToStart })));
        Assert.Equal(["X1", "X2"], Ids(await ListAsync(new() { Who = Who.Left, On = "2009-12-01" })));
        Assert.Equal(7, (await ListAsync(new() { Who = Who.Everyone })).Total);
    }

    [Fact]
    public async Task A_line_says_role_team_and_FTE_of_the_largest_place_and_keeps_it_for_one_whose_post_ended()
    {
        var people = (await ListAsync(new() { On = "2010-01-15" })).People.ToDictionary(person => person.StaffId);

        Assert.Equal(("P-CP-1", "Care Planning", V1.PostRole.SocialWorker, 1.0), (people["W2"].Place.PostNo, people["W2"].Place.OrgUnitName, people["W2"].Place.Role, people["W2"].Fte));
        Assert.Equal(("P-DUTY-1", false), (people["W3"].Place.PostNo, people["W3"].HasFte));
        Assert.Equal(("", "Care Planning", "A1", 0.4), (people["X9"].Place.PostNo, people["X9"].Place.OrgUnitName, people["X9"].Place.Booking, people["X9"].Fte));
        Assert.Null(people["X3"].Place);
    }

    [Theory]
    [InlineData("worker 00", "W2", "W3")]
    [InlineData("sw10003", "W3")]
    [InlineData("p-cp-tm", "M1")]
    [InlineData("Teammanager", "M1")]
    [InlineData("care planning", "M1", "W2", "X9")]
    [InlineData("nobody")]
    public async Task A_word_is_found_in_whatever_the_list_shows(string word, params string[] expected)
    {
        Assert.Equal(expected, Ids(await ListAsync(new() { Text = word })));
    }

    [Fact]
    public async Task The_order_can_be_turned_round_and_what_is_not_known_stays_last()
    {
        Assert.Equal(["M1", "W2", "W3", "X9", "X1"], Ids(await ListAsync(new() { Order = Order.Fte })));
        Assert.Equal(["X9", "W3", "M1", "W2", "X1"], Ids(await ListAsync(new() { Order = Order.Fte, Reversed = true })));
        Assert.Equal(["X1", "M1", "X9", "W2", "W3"], Ids(await ListAsync(new() { Order = Order.Name })));
        Assert.Equal("X1", Ids(await ListAsync(new() { Order = Order.Leaves, Reversed = true }))[0]);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_token_does_not_continue_another_list()
    {
        var first = await ListAsync(new() { PageSize = 3 });
        var second = await ListAsync(new() { PageSize = 3, PageToken = first.NextPageToken });
        var refused = await Assert.ThrowsAsync<RpcException>(() => ListAsync(new() { Text = "x", PageToken = first.NextPageToken }));

        Assert.Equal(["M1", "W2", "W3", "X1", "X9"], Ids(first).Concat(Ids(second)));
        Assert.Empty(second.NextPageToken);
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    [Fact]
    public async Task A_team_manager_sees_the_teams_people_and_its_agency_staff_and_no_others()
    {
        var team = await ListAsync(new(), Roles.Manager, "CP");
        var worker = await new V1.WorkerService.WorkerServiceClient(host.As(Roles.Manager, "CP")).GetWorkerAsync(new() { WorkerId = "X9" });
        var administrator = await Assert.ThrowsAsync<RpcException>(() => ListAsync(new(), Roles.Administrator));

        Assert.Equal(["M1", "W2", "X9"], Ids(team));
        Assert.Equal("CP", Assert.Single(worker.Places).OrgUnitCode);
        Assert.Equal(StatusCode.PermissionDenied, administrator.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CP")]
    [InlineData("DUTY")]
    public async Task A_unit_has_the_same_people_in_this_list_as_in_the_list_of_workers(string unit)
    {
        var workers = await new V1.WorkerService.WorkerServiceClient(host.As(Roles.Hr)).ListWorkersAsync(new() { Unit = unit });

        var people = await ListAsync(new() { Unit = unit, Who = Who.Everyone });

        Assert.NotEmpty(people.People);
        Assert.Equal(workers.Workers.Select(worker => worker.StaffId), Ids(people));
    }

    [Fact]
    public async Task What_an_import_changes_is_in_the_next_list()
    {
        var before = await ListAsync(new() { Who = Who.Left });

        await host.ImportAsync(new Dictionary<string, string> { ["workers.csv"] = "staff_id,name,employment,start_date,end_date\nX1,Leaver,Employee,2008-04-01,2009-10-01" });

        Assert.Equal(["X2"], Ids(before));
        Assert.Equal(["X1", "X2"], Ids(await ListAsync(new() { Who = Who.Left })));
    }

    private async Task<V1.ListPeopleResponse> ListAsync(V1.ListPeopleRequest request, string role = Roles.Hr, params string[] roots) =>
        await new V1.WorkerService.WorkerServiceClient(host.As(role, roots)).ListPeopleAsync(request);

    private static List<string> Ids(V1.ListPeopleResponse listed) => [.. listed.People.Select(person => person.StaffId)];
}
