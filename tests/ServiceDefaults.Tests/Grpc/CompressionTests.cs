using System.IO.Compression;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Compression;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

public sealed class CompressionTests
{
    private static readonly string Long = new('a', 100_000);

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task Requests_and_replies_are_compressed_both_ways(string encoding)
    {
        ICompressionProvider[] providers =
            [new GzipCompressionProvider(CompressionLevel.Fastest), new DeflateCompressionProvider(CompressionLevel.Fastest)];
        await using var host = await EchoHost.StartAsync(options =>
        {
            options.CompressionProviders = [.. providers];
            options.ResponseCompressionAlgorithm = encoding;
            options.ResponseCompressionLevel = CompressionLevel.Optimal;
        });
        var replies = new EncodingObserver();
        var client = new Echo.EchoClient(
            host.Open(new GrpcChannelOptions { HttpHandler = replies, CompressionProviders = [.. providers] }));

        var reply = await client.SayAsync(
            new SayRequest { Text = Long }, new Metadata { { "grpc-internal-encoding-request", encoding } });

        Assert.Equal(Long, reply.Text);
        Assert.Equal(encoding, reply.Encoding);
        Assert.Equal([encoding], replies.Encodings);
    }

    private sealed class EncodingObserver() : DelegatingHandler(new SocketsHttpHandler())
    {
        public List<string> Encodings { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Encodings.AddRange(response.Headers.GetValues("grpc-encoding"));
            return response;
        }
    }
}
