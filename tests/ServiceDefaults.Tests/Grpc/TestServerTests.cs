using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.TestHost;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

public sealed class TestServerTests
{
    [Fact]
    public async Task The_test_servers_handler_carries_calls_streams_and_refusals()
    {
        var builder = EchoHost.NewBuilder(_ => { });
        builder.WebHost.UseTestServer();
        await using var app = EchoHost.Build(builder);
        await app.StartAsync();
        using var channel = GrpcChannel.ForAddress(
            "http://localhost", new GrpcChannelOptions { HttpHandler = app.GetTestServer().CreateHandler() });
        var client = new Echo.EchoClient(channel);

        var reply = await client.SayAsync(new SayRequest { Text = "one" });
        using var spell = client.Spell(new SayRequest { Text = "one two" });
        var words = await spell.ResponseStream.ReadAllAsync().CountAsync();
        var refusal = await Assert.ThrowsAsync<RpcException>(
            async () => await client.RefuseAsync(new SayRequest { Text = "NOT_OPEN" }));

        Assert.Equal("one", reply.Text);
        Assert.Equal(2, words);
        Assert.Equal("NOT_OPEN", refusal.Trailers.GetValue("reason"));
    }
}
