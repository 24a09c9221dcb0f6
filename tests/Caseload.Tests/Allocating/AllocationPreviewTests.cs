using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using static WorkforcePlatform.Caseload.Tests.Allocating.AllocationTown;

namespace WorkforcePlatform.Caseload.Tests.Allocating;

/// <summary>What is shown and what is refused before anything is recorded.</summary>
public sealed class AllocationPreviewTests(AllocationTown town) : IClassFixture<AllocationTown>
{
    [Fact]
    public async Task What_follows_is_shown_before_anything_is_recorded()
    {
        var preview = await town.PreviewAsync("C1", "W2");

        Assert.Equal(("C1", "Protection", "Team", From, false), (preview.ChildId, preview.Category, preview.UnitName, preview.StartsOn, preview.CountsAtOnce));
        Assert.Equal(("W1", "Anna Hill", ""), (preview.HolderStaffId, preview.Holder, preview.HolderUntil));
        Assert.Equal(("Ben Wood", "Team", 1, 0, 2, false, 1), (preview.Worker.Name, preview.Worker.UnitName, preview.Worker.Children, preview.Worker.ChildrenToCome, preview.ChildrenAfter, preview.Worker.HasLimit, preview.LeastReason));
        Assert.Equal(
            [(WorkerAhead.Types.Kind.Absence, "2009-11-16", "2009-11-20"), (WorkerAhead.Types.Kind.Leaving, "2010-01-01", "")],
            preview.Ahead.Select(one => (one.Kind, one.Since, one.LastDay)));
        Assert.Equal(("", "The worker is a manager, not in a social worker post"), (preview.Concern, (await town.PreviewAsync("C1", "W4")).Concern));
    }

    [Fact]
    public async Task Workers_of_the_childs_team_are_offered_by_name_and_others_of_the_scope_are_searched_for()
    {
        var team = await town.Client().ListAllocationChoicesAsync(new() { ChildId = "c1" });
        var found = await town.Client().ListAllocationChoicesAsync(new() { ChildId = "C1", Text = "lane" });
        var foreign = await town.Client("T").ListAllocationChoicesAsync(new() { ChildId = "C1", Text = "lane" });
        var first = await town.Client().ListAllocationChoicesAsync(new() { ChildId = "C1", Text = "an", PageSize = 1 });
        var second = await town.Client().ListAllocationChoicesAsync(new() { ChildId = "C1", Text = "an", PageSize = 1, PageToken = first.NextPageToken });

        Assert.Equal([("W2", 1)], team.Choices.Select(one => (one.StaffId, one.Children)));
        Assert.Equal([("W3", "Other")], found.Choices.Select(one => (one.StaffId, one.UnitName)));
        Assert.Empty(foreign.Choices);
        Assert.Equal(("W4", "", 2), (second.Choices.Single().StaffId, second.NextPageToken, second.Total));
    }

    [Theory]
    [InlineData("C1", "W1", From, "HELD_ALREADY")]
    [InlineData("C1", "W2", "2009-01-05", "HELD_LATER")]
    [InlineData("C1", "W2", "2008-11-09", "CASE_NOT_OPEN")]
    [InlineData("C1", "W2", "2010-01-01", "WORKER_NOT_HERE")]
    [InlineData("C1", "W9", From, "NOT_FOUND")]
    [InlineData("C1", "W3", From, "NOT_FOUND", "T")]
    [InlineData("C3", "W1", From, "NOT_FOUND", "T")]
    [InlineData("C9", "W1", From, "NOT_FOUND")]
    public async Task There_is_no_room_for_who_holds_the_child_nor_for_anybody_who_is_not_here_or_of_another_scope(string child, string staff, string from, string reason, params string[] roots)
    {
        var seen = reason.StartsWith("HELD", StringComparison.Ordinal) ? (await town.Client().PreviewAllocationAsync(new() { ChildId = child, StartsOn = from })).Etag : "";

        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await town.Client(roots).RecordAllocationAsync(new() { ChildId = child, StaffId = staff, StartsOn = from, Reason = "Because", Etag = seen }));

        Assert.Equal(reason, refused.Trailers.GetValue(RefusalTrailers.Reason));
    }

    [Fact]
    public async Task Nothing_is_recorded_without_a_reason_and_by_nobody_but_a_manager()
    {
        var request = new RecordAllocationRequest { ChildId = "C1", StaffId = "W2", StartsOn = From, Reason = " ", Etag = (await town.PreviewAsync("C1", "W2")).Etag };

        var silent = await Assert.ThrowsAsync<RpcException>(async () => await town.Client().RecordAllocationAsync(request));
        var hr = await Assert.ThrowsAsync<RpcException>(async () => await new AllocationService.AllocationServiceClient(town.Host.As(Roles.Hr)).RecordAllocationAsync(request));

        Assert.Equal((StatusCode.InvalidArgument, StatusCode.PermissionDenied), (silent.StatusCode, hr.StatusCode));
    }
}
