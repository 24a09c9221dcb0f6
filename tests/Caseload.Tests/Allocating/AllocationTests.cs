using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using static WorkforcePlatform.Caseload.Tests.Allocating.AllocationTown;

namespace WorkforcePlatform.Caseload.Tests.Allocating;

/// <summary>Children allocated by hand on 30 October 2009 from 9 November, where files keep the allocations, and what files say of it.</summary>
public sealed class AllocationTests(AllocationTown town) : IClassFixture<AllocationTown>
{
    [Fact]
    public async Task It_is_planned_in_no_figure_and_shown_beside()
    {
        var before = await FiguresAsync();

        var recorded = await town.RecordAsync("C1", "W3");

        Assert.Equal((AllocationStanding.Planned, "W3", From, "2009-10-30", "test-manager"), (recorded.Standing, recorded.StaffId, recorded.StartsOn, recorded.RecordedOn, recorded.RecordedBy));
        Assert.Equal(before, await FiguresAsync());
        Assert.Equal(recorded, (await town.Client().ListRecordedAllocationsAsync(new() { ChildId = "C1" })).Allocations.Single());
        Assert.Equal(recorded, (await town.Client().ListRecordedAllocationsAsync(new() { StaffId = "w3" })).Allocations.Single());
        Assert.Equal((1, 0), ((await town.PreviewAsync("C2", "W3")).Worker.ChildrenToCome, (await town.PreviewAsync("C1", "W3")).Worker.ChildrenToCome));
    }

    [Fact]
    public async Task A_row_of_that_child_worker_and_start_confirms_it_and_who_held_the_child_before_says_nothing()
    {
        await town.RecordAsync("C4", "W2");

        await town.TakeAsync("C4,W1,Primary,2009-01-05,\nC4,W2,CoWorker,2009-11-09,");
        Assert.Equal(AllocationStanding.Planned, (await town.ListAsync("C4")).Single().Standing);

        await town.TakeAsync("C4,W1,Primary,2009-01-05,2009-11-09\nC4,W2,Primary,2009-11-09,");
        Assert.Empty(await town.ListAsync("C4"));
        Assert.Equal(AllocationStanding.Confirmed, (await town.ListAsync("C4", all: true)).Single().Standing);
    }

    [Fact]
    public async Task Another_primary_worker_from_then_on_contradicts_it_until_it_is_withdrawn_with_a_reason()
    {
        await town.RecordAsync("C5", "W2");
        await town.TakeAsync("C5,W1,Primary,2009-01-05,2009-11-10\nC5,W3,Primary,2009-11-10,");

        var contradicted = (await town.ListAsync("C5")).Single();
        var withdrawn = await town.Client().WithdrawAllocationAsync(new() { AllocationId = contradicted.AllocationId, Reason = "W3 took the child on", Etag = contradicted.Etag });
        var again = await Assert.ThrowsAsync<RpcException>(async () =>
            await town.Client().WithdrawAllocationAsync(new() { AllocationId = contradicted.AllocationId, Reason = "x", Etag = withdrawn.Etag }));

        Assert.Equal((AllocationStanding.Contradicted, "W3", "2009-11-10"), (contradicted.Standing, contradicted.OtherStaffId, contradicted.OtherSince));
        Assert.Equal((AllocationStanding.Withdrawn, "W3 took the child on"), (withdrawn.Standing, withdrawn.WithdrawnBecause));
        Assert.Empty(await town.ListAsync("C5"));
        Assert.Equal(StatusCode.FailedPrecondition, again.StatusCode);
    }

    [Fact]
    public async Task Of_two_who_allocate_the_same_child_the_second_is_told_who_did_what()
    {
        var seen = (await town.PreviewAsync("C6", "W3")).Etag;
        var request = new RecordAllocationRequest { ChildId = "C6", StaffId = "W2", StartsOn = From, Reason = "Knows the family", RequestId = "r1", Etag = seen };

        var first = await town.Client().RecordAllocationAsync(request);
        var repeated = await town.Client().RecordAllocationAsync(request);
        var second = await Assert.ThrowsAsync<RpcException>(() => town.RecordAsync("C6", "W3", etag: seen));
        var unasked = await Assert.ThrowsAsync<RpcException>(() => town.RecordAsync("C6", "W3"));

        Assert.Equal(first, repeated);
        Assert.Equal("test-manager allocated this child to W2 from 9 November 2009 meanwhile, on 30 October 2009. Nothing of yours was recorded. Look at what follows again.", second.Status.Detail);
        Assert.Contains("no file has confirmed it", unasked.Status.Detail, StringComparison.Ordinal);
        Assert.Single(await town.ListAsync("C6", all: true));
    }

    [Fact]
    public async Task What_a_file_changed_meanwhile_is_looked_at_again()
    {
        var seen = (await town.PreviewAsync("C7", "W2")).Etag;
        await town.TakeAsync("C7,W1,Primary,2009-01-05,2009-11-01");

        var refused = await Assert.ThrowsAsync<RpcException>(() => town.RecordAsync("C7", "W2", etag: seen));

        Assert.Equal(StatusCode.Aborted, refused.StatusCode);
    }

    private async Task<string> FiguresAsync()
    {
        var pressure = await town.Host.Pressure().GetPressureAsync(new() { Unit = "T", On = From });
        return string.Join('|', pressure.Unit.Measures.Select(measure => $"{measure.Code} {measure.Shown} {measure.MadeOf}"));
    }
}
