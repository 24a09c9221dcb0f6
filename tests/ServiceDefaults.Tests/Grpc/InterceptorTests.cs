using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

public sealed class InterceptorTests
{
    [Fact]
    public async Task A_server_interceptor_turns_an_exception_into_a_refusal()
    {
        await using var host = await EchoHost.StartAsync(options => options.Interceptors.Add<RefusingInterceptor>());
        var client = new Echo.EchoClient(host.Open());

        var refusal = await Assert.ThrowsAsync<RpcException>(
            async () => await client.SayAsync(new SayRequest { Text = "one" }));

        Assert.Equal(StatusCode.PermissionDenied, refusal.StatusCode);
        Assert.Equal("Say", refusal.Trailers.GetValue("refused"));
    }

    [Fact]
    public async Task A_server_interceptor_stands_around_streams_too()
    {
        await using var host = await EchoHost.StartAsync(options => options.Interceptors.Add<RefusingInterceptor>());
        using var call = new Echo.EchoClient(host.Open()).Spell(new SayRequest { Text = "one" });

        var refusal = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());

        Assert.Equal("Spell", refusal.Trailers.GetValue("refused"));
    }

    [Fact]
    public async Task The_first_client_interceptor_sees_a_call_first()
    {
        await using var host = await EchoHost.StartAsync();
        ConcurrentQueue<string> seen = [];
        var client = new Echo.EchoClient(
            host.Open().Intercept(new NotingInterceptor("outer", seen), new NotingInterceptor("inner", seen)));

        var reply = await client.SayAsync(new SayRequest { Text = "one" });

        Assert.Equal(["outer Say", "inner Say", "inner done", "outer done"], seen);
        Assert.Equal("one", reply.Text);
        Assert.Equal("inner", reply.Headers["noted-by"]);
    }

    [Fact]
    public async Task A_client_interceptor_stands_around_every_shape_of_call()
    {
        await using var host = await EchoHost.StartAsync();
        ConcurrentQueue<string> seen = [];
        var client = new Echo.EchoClient(host.Open().CreateCallInvoker().Intercept(new NotingInterceptor("it", seen)));

        await Task.Run(() => client.Say(new SayRequest()));
        await client.Spell(new SayRequest()).ResponseStream.MoveNext();
        using var join = client.Join();
        await join.RequestStream.CompleteAsync();
        await join;
        using var chat = client.Chat();
        await chat.RequestStream.CompleteAsync();
        await chat.ResponseStream.MoveNext();

        Assert.Equal(["it Say", "it Spell", "it Join", "it Chat"], seen);
    }

    [Fact]
    public async Task A_client_for_another_host_still_calls()
    {
        await using var host = await EchoHost.StartAsync();
        var client = new Echo.EchoClient(host.Open()).WithHost("elsewhere.example");

        var reply = await client.SayAsync(new SayRequest { Text = "one" });

        Assert.Equal("one", reply.Text);
    }
}
