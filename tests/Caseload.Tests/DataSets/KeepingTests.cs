using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.DataSets;

/// <summary>Who keeps the allocations, before any file was taken.</summary>
public sealed class KeepingTests : IAsyncLifetime
{
    private CaseloadHost host = null!;

    public async Task InitializeAsync() => host = await CaseloadHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Files_keep_the_allocations_until_an_administrator_says_why_the_portal_does()
    {
        var before = await Client().GetKeepingAsync(new() { Name = "allocations" });

        var changed = await ChangeAsync(before.Etag);
        var stale = await Assert.ThrowsAsync<RpcException>(() => ChangeAsync(before.Etag));

        Assert.Equal((Keeper.File, ""), (before.Keeper, before.ChangedOn));
        Assert.Equal((Keeper.Portal, "No case system", "2010-03-01", "test-administrator"), (changed.Keeper, changed.Reason, changed.ChangedOn, changed.ChangedBy));
        Assert.Equal(changed, await Client(Roles.Manager).GetKeepingAsync(new() { Name = "allocations" }));
        Assert.Equal(StatusCode.Aborted, stale.StatusCode);
    }

    [Fact]
    public async Task Nobody_else_changes_it_nor_without_a_reason_nor_of_a_data_set_that_files_alone_keep()
    {
        var manager = await Assert.ThrowsAsync<RpcException>(() => ChangeAsync("0", role: Roles.Manager));
        var withoutReason = await Assert.ThrowsAsync<RpcException>(() => ChangeAsync("0", reason: " "));
        var cases = await Assert.ThrowsAsync<RpcException>(() => ChangeAsync("0", name: "cases"));

        Assert.Equal(
            [StatusCode.PermissionDenied, StatusCode.InvalidArgument, StatusCode.InvalidArgument],
            new[] { manager, withoutReason, cases }.Select(refused => refused.StatusCode));
    }

    [Fact]
    public async Task Who_keeps_them_does_not_say_that_a_file_was_taken()
    {
        await ChangeAsync("0");

        var pressure = await host.Pressure().GetPressureAsync(new());

        Assert.False(pressure.DataSets.Single(set => set.Name == "allocations").Taken);
    }

    private KeepingService.KeepingServiceClient Client(string role = Roles.Administrator) => new(host.As(role));

    private async Task<Keeping> ChangeAsync(string etag, string name = "allocations", string reason = "No case system", string role = Roles.Administrator) =>
        await Client(role).ChangeKeeperAsync(new() { Name = name, Keeper = Keeper.Portal, Reason = reason, Etag = etag });
}
