using Grpc.Core;
using WorkforcePlatform.Caseload.V1;

namespace WorkforcePlatform.Caseload.Tests.Allocating;

/// <summary>Children of the one team who are allocated to a worker of the other on 30 October 2009.</summary>
public sealed class AllocationLogTests(AllocationTown town) : IClassFixture<AllocationTown>
{
    [Fact]
    public async Task It_says_what_the_worker_held_before_and_after_the_last_recorded_first()
    {
        var first = await town.RecordAsync("C4", "W3");
        var second = await town.RecordAsync("C5", "W3");

        var log = (await LogAsync("T")).Allocations;

        Assert.Equal([second.AllocationId, first.AllocationId], log.Take(2).Select(one => one.AllocationId));
        Assert.Equal((first.ChildrenBefore + 1, first.ChildrenAfter + 1), (log[0].ChildrenBefore, log[0].ChildrenAfter));
        Assert.Equal(first.ChildrenBefore + 1, first.ChildrenAfter);
        Assert.False(log[0].HasLimit);
    }

    [Fact]
    public async Task Managers_of_the_childs_team_and_of_the_workers_see_it_and_a_later_day_or_a_foreign_unit_has_none()
    {
        var recorded = await town.RecordAsync("C6", "W3");

        var (ofChild, ofWorker, later) = (await LogAsync("T", roots: "T"), await LogAsync("U", roots: "U"), await LogAsync("T", from: "2009-10-31"));
        var foreign = await Assert.ThrowsAsync<RpcException>(() => LogAsync("U", roots: "T"));

        Assert.Contains(recorded.AllocationId, ofChild.Allocations.Select(one => one.AllocationId));
        Assert.Contains(recorded.AllocationId, ofWorker.Allocations.Select(one => one.AllocationId));
        Assert.Empty(later.Allocations);
        Assert.Equal(StatusCode.NotFound, foreign.StatusCode);
    }

    private async Task<ListRecordedAllocationsResponse> LogAsync(string unit, string from = "2009-10-01", params string[] roots) =>
        await town.Client(roots).ListRecordedAllocationsAsync(new() { Unit = unit, RecordedFrom = from, All = true });
}
