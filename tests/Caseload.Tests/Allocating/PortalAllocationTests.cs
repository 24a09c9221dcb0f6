using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using static WorkforcePlatform.Caseload.Tests.Allocating.AllocationTown;

namespace WorkforcePlatform.Caseload.Tests.Allocating;

/// <summary>The same where the portal keeps the allocations.</summary>
public sealed class PortalAllocationTests(AllocationTown town) : IClassFixture<AllocationTown>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        var client = new KeepingService.KeepingServiceClient(town.Host.As(Roles.Administrator));
        var kept = await client.GetKeepingAsync(new() { Name = "allocations" });
        await client.ChangeKeeperAsync(new() { Name = "allocations", Keeper = Keeper.Portal, Reason = "No case system", Etag = kept.Etag });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task It_counts_at_once_figures_follow_and_withdrawn_all_is_as_it_was()
    {
        var recorded = await town.RecordAsync("C1", "W2");

        Assert.Equal(AllocationStanding.Set, recorded.Standing);
        Assert.Equal("W1 2009-01-05-2009-11-09, W2 2009-11-09-", await town.RowsAsync("C1"));
        Assert.Equal(("W1", "W2"), (await HolderAsync("2009-11-08"), await HolderAsync(From)));
        var withdrawn = await town.Client().WithdrawAllocationAsync(new() { AllocationId = recorded.AllocationId, Reason = "Mistaken", Etag = recorded.Etag });
        Assert.Equal(AllocationStanding.Withdrawn, withdrawn.Standing);
        Assert.Equal("W1 2009-01-05-", await town.RowsAsync("C1"));
        Assert.Equal("W1", await HolderAsync(From));
    }

    [Fact]
    public async Task A_file_that_would_overwrite_it_is_refused_with_both_values_and_one_that_says_the_same_changes_nothing()
    {
        await town.RecordAsync("C4", "W2");

        Assert.Equal(["2 end ALLOC-030", "2 start ALLOC-018"], await town.FaultsAsync("C4,W1,Primary,2009-01-05,"));
        Assert.Equal(["2 role ALLOC-030"], await town.FaultsAsync("C4,W2,CoWorker,2009-11-09,"));
        Assert.Equal(["3 staff_id ALLOC-030", "3 start ALLOC-018"], await town.FaultsAsync("C4,W1,Primary,2009-01-05,2009-11-09\nC4,W3,Primary,2009-11-09,"));
        var same = await town.TakeAsync("C4,W1,Primary,2009-01-05,2009-11-09\nC4,W2,Primary,2009-11-09,");
        Assert.Equal((0, 0, 2), (same.NewRows, same.ChangedRows, same.UnchangedRows));
        Assert.Equal(AllocationStanding.Set, (await town.ListAsync("C4", all: true)).Single().Standing);
    }

    [Fact]
    public async Task A_complete_file_that_lacks_it_does_not_close_it()
    {
        await town.RecordAsync("C8", "W2", from: "2009-10-20");

        await town.TakeAsync("C2,W2,Primary,2009-01-05,", new ImportOptions { Complete = true, Unit = "U", AsAt = "2009-10-30", ClosingConfirmed = true });

        Assert.Equal("W3 2009-01-05-2009-10-20, W2 2009-10-20-", await town.RowsAsync("C8"));
    }

    private async Task<string> HolderAsync(string on) =>
        (await new CaseService.CaseServiceClient(town.Host.As(Roles.Manager)).GetChildAsync(new() { ChildId = "C1", On = on })).Workers.Single(one => one is { Current: true, Primary: true }).StaffId;
}
