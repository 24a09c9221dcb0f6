using System.IO.Compression;
using System.Text.Json;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

public sealed class ForeignPeerTests
{
    [Fact]
    public async Task A_node_client_gets_the_same_answers()
    {
        await using var host = await EchoHost.StartAsync(options =>
        {
            options.ResponseCompressionAlgorithm = "gzip";
            options.ResponseCompressionLevel = CompressionLevel.Fastest;
        });

        var printed = await Tool.RunAsync(
            "node", "tests/ServiceDefaults.Tests/Grpc/peer.mjs", host.Address.Authority);

        using var json = JsonDocument.Parse(printed);
        var got = json.RootElement;
        Assert.Equal("one", got.GetProperty("say").GetProperty("text").GetString());
        Assert.Equal("grpc-js", got.GetProperty("say").GetProperty("headers").GetProperty("asked-by").GetString());
        Assert.Equal("""["one","two","three"]""", got.GetProperty("spell").GetRawText());
        Assert.Equal("one two", got.GetProperty("join").GetString());
        Assert.Equal("""["one","two"]""", got.GetProperty("chat").GetRawText());
        Assert.Equal(
            """{"code":9,"detail":"not open – déjà","reason":"NOT_OPEN","bytes":"0001feff"}""",
            got.GetProperty("refuse").GetRawText());
        Assert.Equal(4, got.GetProperty("linger").GetProperty("code").GetInt32());
        await host.Probe.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }
}
