using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Messaging.V1;
using static WorkforcePlatform.Caseload.Tests.Allocating.AllocationTown;

namespace WorkforcePlatform.Caseload.Tests.Allocating;

/// <summary>Four more children of the one team wait: two of a family whose third is W1's, one looked after, one whom only the other team's worker could take.</summary>
public sealed class MeetingTests(AllocationTown town) : IClassFixture<AllocationTown>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        var results = await town.Host.ImportAsync(new Dictionary<string, string>
        {
            ["cases.csv"] = "child_id,opened_on,category,team,home_area,family_ref\nC4,2009-01-05,CIN,T,,F1\nK1,2009-10-01,CIN,T,Ely,F1\nK2,2009-10-26,CP,T,,F1\nK3,2009-10-28,CLA,T,,\nK4,2009-10-05,CIN,T,,F2\nK5,2009-10-29,CIN,U,,F2\n",
            ["allocations.csv"] = "child_id,staff_id,role,start,end\nK4,W4,Primary,2009-10-06,\nK5,W3,Primary,2009-10-29,\n",
        });
        Assert.All(results.Values, file => Assert.Equal(ImportFile.Types.State.Committed, file.State));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Protection_and_looked_after_come_first_then_the_longest_waiting_each_with_a_worker_and_why()
    {
        var meeting = await MeetAsync("T");

        Assert.Equal(["K2 4", "K3 2", "K1 21", "K4 18"], meeting.Children.Select(child => $"{child.ChildId} {child.WorkingDays}"));
        Assert.Equal(["W1", "W2", "W3"], meeting.Workers.Select(worker => worker.Choice.StaffId));
        var family = meeting.Children[0];
        Assert.Equal(["C4 W1", "K1 "], family.Siblings.Select(one => $"{one.ChildId} {one.StaffId}"));
        Assert.Equal(("W1", "Works with a sibling, or is suggested for one; with this child 6, no limit being adopted; nothing ahead in four weeks."), (family.SuggestedStaffId, family.Grounds));
        Assert.Empty(family.UnfitStaffIds);
        Assert.Equal(("Ely", MeetingChild.Types.List.NoWorker), (meeting.Children[2].HomeArea, meeting.Children[2].List));
        Assert.Equal((MeetingChild.Types.List.HeldByManager, "Dan Park"), (meeting.Children[3].List, meeting.Children[3].Holder));
        Assert.Contains("2009-11-16", meeting.Workers[1].Ahead.Select(one => one.Since));
    }

    [Fact]
    public async Task A_sibling_of_another_scope_is_not_told_and_a_unit_of_another_scope_is_not_found()
    {
        var everywhere = await MeetAsync("T");
        var own = await town.Client("T").GetAllocationMeetingAsync(new() { Unit = "T" });
        var foreign = await Assert.ThrowsAsync<RpcException>(async () => await town.Client("T").GetAllocationMeetingAsync(new() { Unit = "U" }));

        Assert.Equal(["K5"], everywhere.Children.Single(child => child.ChildId == "K4").Siblings.Select(one => one.ChildId));
        Assert.Empty(own.Children.Single(child => child.ChildId == "K4").Siblings);
        Assert.Equal(StatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task Pages_go_on_and_workers_of_other_teams_are_searched_for()
    {
        var first = await town.Client().GetAllocationMeetingAsync(new() { Unit = "T", PageSize = 3 });
        var second = await town.Client().GetAllocationMeetingAsync(new() { Unit = "T", PageSize = 3, PageToken = first.NextPageToken });
        var found = await town.Client().GetAllocationMeetingAsync(new() { Unit = "T", PageSize = 1, Text = "lane" });

        Assert.Equal(("K4", "", 4), (second.Children.Single().ChildId, second.NextPageToken, second.Total));
        Assert.Equal(["W1", "W2", "W3"], found.Workers.Select(worker => worker.Choice.StaffId));
    }

    [Fact]
    public async Task One_refused_decision_is_named_and_nothing_is_written_then_all_are_and_the_same_request_gets_the_first_answer()
    {
        var meeting = await MeetAsync("T");
        var request = new RecordAllocationsRequest { StartsOn = From, RequestId = Guid.NewGuid().ToString() };
        request.Decisions.AddRange(meeting.Children.Take(2).Select(child => new AllocationDecision { ChildId = child.ChildId, StaffId = "W2", Reason = "Has room", Etag = child.Etag }));
        request.Decisions[0].Reason = " ";
        request.Decisions[1].Etag = "0-stale";

        var refused = await town.Client("T").RecordAllocationsAsync(request);
        var untouched = await MeetAsync("T");
        (request.Decisions[0].Reason, request.Decisions[1].Etag) = ("Has room", meeting.Children[1].Etag);
        var taken = await town.Client("T").RecordAllocationsAsync(request);
        var again = await town.Client("T").RecordAllocationsAsync(request);
        var after = await MeetAsync("T");

        Assert.Equal([("K2", "INVALID_ARGUMENT", true), ("K3", "STALE_ETAG", false)], refused.Refused.Select(one => (one.ChildId, one.Reason, one.AboutReason)));
        Assert.Equal((4, 0), (untouched.Total, untouched.Planned));
        Assert.Equal(["K2 W2", "K3 W2"], taken.Allocations.Select(one => $"{one.ChildId} {one.StaffId}"));
        Assert.Equal(taken, again);
        Assert.Equal((2, 2, 2), (after.Total, after.Planned, after.Workers.Single(worker => worker.Choice.StaffId == "W2").Choice.ChildrenToCome));
        foreach (var one in taken.Allocations)
        {
            await town.Client().WithdrawAllocationAsync(new() { AllocationId = one.AllocationId, Reason = "Test over", Etag = one.Etag });
        }
    }

    private async Task<AllocationMeeting> MeetAsync(string unit) => await town.Client().GetAllocationMeetingAsync(new() { Unit = unit });
}
