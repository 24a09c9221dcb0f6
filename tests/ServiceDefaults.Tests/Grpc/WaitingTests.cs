using Grpc.Core;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

public sealed class WaitingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_deadline_ends_the_call_on_both_sides()
    {
        await using var host = await EchoHost.StartAsync();
        var client = new Echo.EchoClient(host.Open());
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(2);

        var late = await Assert.ThrowsAsync<RpcException>(
            async () => await client.LingerAsync(new SayRequest(), deadline: deadline));

        Assert.Equal(StatusCode.DeadlineExceeded, late.StatusCode);
        var seen = await host.Probe.Deadline.Task.WaitAsync(Patience);
        Assert.Equal(DateTimeKind.Utc, seen.Kind);
        Assert.InRange(seen, deadline.AddSeconds(-1), deadline.AddSeconds(10));
        await host.Probe.Cancelled.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_call_without_a_deadline_may_take_for_ever()
    {
        await using var host = await EchoHost.StartAsync();
        using var call = new Echo.EchoClient(host.Open()).LingerAsync(new SayRequest());

        var seen = await host.Probe.Deadline.Task.WaitAsync(Patience);

        Assert.Equal(DateTime.MaxValue, seen);
    }

    [Fact]
    public async Task Cancelling_a_call_reaches_the_server()
    {
        await using var host = await EchoHost.StartAsync();
        using var cancellation = new CancellationTokenSource();
        using var call = new Echo.EchoClient(host.Open()).LingerAsync(
            new SayRequest(), cancellationToken: cancellation.Token);
        await host.Probe.Deadline.Task.WaitAsync(Patience);

        await cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAsync<RpcException>(async () => await call);
        Assert.Equal(StatusCode.Cancelled, cancelled.StatusCode);
        await host.Probe.Cancelled.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Disposing_a_call_that_is_under_way_cancels_it()
    {
        await using var host = await EchoHost.StartAsync();
        var call = new Echo.EchoClient(host.Open()).LingerAsync(new SayRequest());
        await host.Probe.Deadline.Task.WaitAsync(Patience);

        call.Dispose();

        await host.Probe.Cancelled.Task.WaitAsync(Patience);
        Assert.Equal(StatusCode.Cancelled, call.GetStatus().StatusCode);
    }
}
