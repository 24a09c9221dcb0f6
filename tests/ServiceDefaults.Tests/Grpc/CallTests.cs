using Grpc.Core;
using Grpc.Health.V1;
using HealthClient = Grpc.Health.V1.Health.HealthClient;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

public sealed class CallTests : IAsyncLifetime
{
    private EchoHost host = null!;
    private Echo.EchoClient client = null!;

    public async Task InitializeAsync()
    {
        host = await EchoHost.StartAsync();
        client = new Echo.EchoClient(host.Open());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_unary_call_is_answered_with_its_headers_and_status()
    {
        var call = client.SayAsync(new SayRequest { Text = "one" }, new Metadata { { "Asked-By", "me" } });

        var reply = await call;

        Assert.Equal("one", reply.Text);
        Assert.Equal("me", reply.Headers["asked-by"]);
        Assert.Equal(Status.DefaultSuccess, call.GetStatus());
        Assert.Empty(call.GetTrailers());
    }

    [Fact]
    public async Task A_blocking_call_is_answered()
    {
        var reply = await Task.Run(() => client.Say(new SayRequest { Text = "one" }));

        Assert.Equal("one", reply.Text);
    }

    [Fact]
    public async Task A_server_streams_its_replies_in_order()
    {
        using var call = client.Spell(new SayRequest { Text = "one two three" });

        var words = await call.ResponseStream.ReadAllAsync().Select(reply => reply.Text).ToListAsync();

        Assert.Equal(["one", "two", "three"], words);
    }

    [Fact]
    public async Task A_client_streams_its_requests_in_order()
    {
        using var call = client.Join();
        await call.RequestStream.WriteAsync(new SayRequest { Text = "one" });
        await call.RequestStream.WriteAsync(new SayRequest { Text = "two" });
        await call.RequestStream.CompleteAsync();

        var reply = await call;

        Assert.Equal("one two", reply.Text);
    }

    [Fact]
    public async Task Both_sides_of_a_duplex_call_stream_in_turn()
    {
        using var call = client.Chat();
        List<string> replies = [];

        foreach (var text in new[] { "one", "two" })
        {
            await call.RequestStream.WriteAsync(new SayRequest { Text = text });
            Assert.True(await call.ResponseStream.MoveNext());
            replies.Add(call.ResponseStream.Current.Text);
        }

        await call.RequestStream.CompleteAsync();

        Assert.False(await call.ResponseStream.MoveNext());
        Assert.Equal(["one", "two"], replies);
    }

    [Fact]
    public async Task A_refusal_brings_its_code_its_sentence_and_its_trailers()
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(
            async () => await client.RefuseAsync(new SayRequest { Text = "NOT_OPEN" }));

        Assert.Equal(StatusCode.FailedPrecondition, refusal.StatusCode);
        Assert.Equal("not open – déjà", refusal.Status.Detail);
        Assert.Equal("NOT_OPEN", refusal.Trailers.GetValue("reason"));
        Assert.Equal([0, 1, 254, 255], refusal.Trailers.GetValueBytes("details-bin"));
    }

    [Fact]
    public async Task A_method_that_the_server_lacks_is_unimplemented()
    {
        var client = new HealthClient(host.Open());

        var refusal = await Assert.ThrowsAsync<RpcException>(
            async () => await client.CheckAsync(new HealthCheckRequest()));

        Assert.Equal(StatusCode.Unimplemented, refusal.StatusCode);
    }
}
