using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using State = WorkforcePlatform.Caseload.V1.Transfer.Types.State;

namespace WorkforcePlatform.Caseload.Tests.Districts;

/// <summary>Children proposed, decided on by the unit that is to take them, and followed until the register says that they are there.</summary>
public sealed class TransferTests : IAsyncLifetime
{
    private readonly DistrictTown town = new();

    public Task InitializeAsync() => town.InitializeAsync();

    public Task DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task A_transfer_is_previewed_proposed_approved_and_completed_by_the_register()
    {
        var preview = await Client("ELY").PreviewTransfersAsync(new() { ToUnit = "FEN", ChildIds = { "M1", "F2" } });
        await ProposeAsync("FEN", "M1");
        var proposed = await OnlyAsync("FEN");
        var approved = await Client("FEN").DecideTransferAsync(new() { TransferId = proposed.TransferId, Approve = true, Etag = proposed.Etag });
        await town.Host.ImportAsync(new Dictionary<string, string> { ["cases.csv"] = "child_id,opened_on,category,team,home_area\nM1,2009-01-06,CIN,FEN,March\n" });
        var completed = await OnlyAsync("ELY");

        Assert.Equal(["ELY-1 -2 10 10.0 8.0", "FEN 2 1 1.0 3.0"], preview.Effects.Select(one => $"{one.Unit.Code} {one.Change} {one.Held} {one.Before} {one.After}"));
        Assert.Equal((State.Proposed, true, false), (proposed.State, proposed.MayDecide, proposed.MayWithdraw));
        Assert.Equal((State.Approved, "test-manager"), (approved.State, approved.DecidedBy));
        Assert.Equal((State.Completed, "Home"), (completed.State, completed.Reason));
    }

    [Fact]
    public async Task Whoever_is_not_ready_lives_elsewhere_or_is_proposed_already_is_refused_and_nobody_is_proposed()
    {
        StatusCode[] answers =
        [
            await Refused(ProposeAsync("FEN", "M1", "M3")),
            await Refused(ProposeAsync("HUN", "M1")),
            await Refused(ProposeAsync("FEN", "E1")),
            await Refused(ProposeAsync("FEN")),
            await Refused(ProposeAsync("nowhere", "M1")),
        ];
        var before = (await Client("ELY").ListTransfersAsync(new())).Total;
        await ProposeAsync("FEN", "M1");
        var again = await Refused(ProposeAsync("FEN", "M1", "F2"));

        Assert.Equal([StatusCode.FailedPrecondition, StatusCode.FailedPrecondition, StatusCode.FailedPrecondition, StatusCode.InvalidArgument, StatusCode.NotFound], answers);
        Assert.Equal((0, StatusCode.FailedPrecondition, 1), (before, again, (await Client("ELY").ListTransfersAsync(new())).Total));
    }

    [Fact]
    public async Task Only_the_receiving_unit_decides_only_the_giving_one_takes_back_and_a_decision_stands()
    {
        await ProposeAsync("FEN", "M1");
        var one = await OnlyAsync("ELY");

        StatusCode[] answers =
        [
            await Refused(Client("ELY").DecideTransferAsync(new() { TransferId = one.TransferId, Approve = true, Etag = one.Etag }).ResponseAsync),
            await Refused(Client("FEN").WithdrawTransferAsync(new() { TransferId = one.TransferId, Reason = "No", Etag = one.Etag }).ResponseAsync),
            await Refused(Client("HUN").DecideTransferAsync(new() { TransferId = one.TransferId, Approve = true, Etag = one.Etag }).ResponseAsync),
            await Refused(Client("FEN").DecideTransferAsync(new() { TransferId = one.TransferId, Etag = one.Etag }).ResponseAsync),
            await Refused(Client("FEN").DecideTransferAsync(new() { TransferId = one.TransferId, Approve = true, Etag = "\"7\"" }).ResponseAsync),
        ];
        var declined = await Client("FEN").DecideTransferAsync(new() { TransferId = one.TransferId, Reason = "No worker free", Etag = one.Etag });
        var late = await Refused(Client("ELY").WithdrawTransferAsync(new() { TransferId = one.TransferId, Reason = "Late", Etag = declined.Etag }).ResponseAsync);

        Assert.Equal([StatusCode.NotFound, StatusCode.NotFound, StatusCode.NotFound, StatusCode.InvalidArgument, StatusCode.Aborted], answers);
        Assert.Equal((State.Declined, "No worker free", StatusCode.FailedPrecondition), (declined.State, declined.Because, late));
        Assert.Empty((await Client("HUN").ListTransfersAsync(new())).Transfers);
        await ProposeAsync("FEN", "M1");
    }

    private static async Task<StatusCode> Refused<T>(Task<T> call) => (await Assert.ThrowsAsync<RpcException>(() => call)).StatusCode;

    private async Task<TransferPlan> ProposeAsync(string to, params string[] children) => await Client("ELY").ProposeTransfersAsync(new() { ToUnit = to, ChildIds = { children }, Reason = "Home" });

    private async Task<Transfer> OnlyAsync(string root) => Assert.Single((await Client(root).ListTransfersAsync(new() { Unit = root })).Transfers);

    private TransferService.TransferServiceClient Client(params string[] roots) => new(town.Host.As(Roles.Manager, roots));
}
