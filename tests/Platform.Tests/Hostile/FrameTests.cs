using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using WorkforcePlatform.Platform.Tests.Permissions;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.ServiceDefaults.Security;
using Xunit.Abstractions;

namespace WorkforcePlatform.Platform.Tests.Hostile;

/// <summary>Frames made by hand over HTTP/2: cut off, lying about their length, too large, of another type, not protobuf at all.</summary>
[Collection(TwoServicesTests.Name)]
public sealed class FrameTests(TwoServices site, ITestOutputHelper output)
{
    private const int Ok = 0, Unknown = 2, InvalidArgument = 3, DeadlineExceeded = 4, ResourceExhausted = 8, Unimplemented = 12, Internal = 13;

    // A frame as large is sent to one RPC of each service.
    private const int Large = 100_000;

    private static readonly int[] Any = [];

    [Fact]
    public async Task No_frame_breaks_any_rpc()
    {
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = site.Platform.Grpc };
        var rows = RpcTable.Rows.DistinctBy(row => row.Name).ToDictionary(row => row.Name);
        var cases = Rpc.All(site.Platform).SelectMany(rpc => Frames(rpc.Request(rows[rpc.Name].For(TwoServices.Own)).ToByteArray()).Select(frame => (rpc, frame)))
            .DistinctBy(one => (one.frame.What, one.frame.Bytes.Length > Large ? one.rpc.Descriptor.Service.FullName : one.rpc.Name)).ToList();
        var wrong = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (one, _) =>
        {
            var status = await SendAsync(http, one.rpc, rows[one.rpc.Name], one.frame);
            if (one.frame.Expected.Length > 0 ? !one.frame.Expected.Contains(status) : status is Internal or Unknown)
            {
                wrong.Add($"{one.rpc.Name}, {one.frame.What}: {status}");
            }
        });

        output.WriteLine($"{cases.Count} frames to {rows.Count} RPCs.");
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<Frame> Frames(byte[] request) =>
    [
        new("nothing", [], [InvalidArgument]),
        new("half a prefix", [0, 0], [InvalidArgument]),
        new("prefix alone, of one byte to come", [0, 0, 0, 0, 1], [InvalidArgument]),
        new("cut off", Framed(request, more: 7), [InvalidArgument]),
        new("prefix of 4 GiB", [0, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3], [InvalidArgument, ResourceExhausted]),
        new("prefix of 2 GiB", [0, 0x7F, 0xFF, 0xFF, 0xFF, 1, 2, 3], [InvalidArgument, ResourceExhausted]),
        new("over the limit", Framed(new byte[5 * 1024 * 1024]), [ResourceExhausted, InvalidArgument]),
        new("compressed without saying how", [1, .. Framed(request).Skip(1)], [InvalidArgument]),
        new("compressed in an unknown way", [1, .. Framed(request).Skip(1)], [Unimplemented]) { Encoding = "brainfuck" },
        new("compressed, and no gzip", [1, .. Framed([1, 2, 3, 4]).Skip(1)], [InvalidArgument]) { Encoding = "gzip" },
        new("two messages", [.. Framed(request), .. Framed(request)], [InvalidArgument]),
        new("rubbish behind", [.. Framed(request), 9, 9, 9], [InvalidArgument]),
        new("no protobuf", Framed([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]), [InvalidArgument]),
        new("group without end", Framed([0x0B, 0x0B, 0x0B]), [InvalidArgument]),
        new("length past the end", Framed([0x0A, 0x7F, 0x41]), [InvalidArgument]),
        new("text that is no UTF-8", Framed([0x0A, 0x02, 0xC3, 0x28]), Any),
        new("fields of other types", Framed([0x08, 0x01, 0x15, 1, 2, 3, 4, 0x19, 1, 2, 3, 4, 5, 6, 7, 8, 0x22, 0x01, 0x41]), Any),
        new("unknown fields", Framed([.. request, 0xFA, 0x3F, 0x03, 0x41, 0x42, 0x43]), Any),
        new("every enum unknown", Framed([.. request, .. Enumerable.Range(1, 15).SelectMany(number => new byte[] { (byte)(number << 3), 0x63 })]), Any),
        new("deep nesting", Framed(Nested(200)), Any),
        new("a million empty parts", Framed([.. Enumerable.Repeat((byte[])[0x0A, 0x00], 1_000_000).SelectMany(part => part)]), Any),
        new("deadline of nothing", Framed(request), [Ok, InvalidArgument, DeadlineExceeded, 1, 5, 6, 9, 10]) { Timeout = "0n" },
        new("deadline that is none", Framed(request), Any) { Timeout = "soon" },
        new("type of a page", Framed(request), [-415]) { Type = "text/html" },
        new("type of JSON", Framed(request), [-415]) { Type = "application/json" },
        new("metadata of 64 KB", Framed(request), [-431]) { Metadata = new string('m', 65_536) },
        new("by GET", [], [-404, -405]) { Method = HttpMethod.Get },
    ];

    private static byte[] Framed(byte[] message, int more = 0)
    {
        var frame = new byte[5 + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length + more);
        message.CopyTo(frame, 5);
        return frame;
    }

    private static byte[] Nested(int depth) => Enumerable.Range(0, depth).Aggregate<int, byte[]>([], (inner, _) => inner.Length > 120 ? [0x0A, (byte)((inner.Length & 0x7F) | 0x80), (byte)(inner.Length >> 7), .. inner] : [0x0A, (byte)inner.Length, .. inner]);

    // gRPC's own status, or HTTP's with a minus where the call did not get so far.
    private async Task<int> SendAsync(HttpClient http, Rpc rpc, RpcRow row, Frame frame)
    {
        using var request = new HttpRequestMessage(frame.Method, "/" + rpc.Name) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", site.Platform.TokenOf(row.Area.Roles.Length > 0 ? RoleNames.OfToken(row.Area.Roles[^1]) : Roles.System));
        foreach (var (name, value) in new[] { ("grpc-encoding", frame.Encoding), ("grpc-timeout", frame.Timeout), ("x-more", frame.Metadata) }.Where(header => header.Item2.Length > 0))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = frame.Method == HttpMethod.Post ? new ByteArrayContent(frame.Bytes) : null;
        request.Content?.Headers.TryAddWithoutValidation("Content-Type", frame.Type);
        try
        {
            using var answer = await http.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            var status = answer.TrailingHeaders.TryGetValues("grpc-status", out var last) || answer.Headers.TryGetValues("grpc-status", out last) ? last.First() : "";
            return int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && answer.IsSuccessStatusCode ? code : -(int)answer.StatusCode;
        }
        catch (HttpRequestException ended) when (frame.Metadata.Length > 0 && ended.Message.Contains("32768", StringComparison.Ordinal))
        {
            // The server says how much it takes, and the client keeps to it.
            return -431;
        }
    }

    private sealed record Frame(string What, byte[] Bytes, int[] Expected)
    {
        public string Type { get; init; } = "application/grpc";

        public string Encoding { get; init; } = "";

        public string Timeout { get; init; } = "";

        public string Metadata { get; init; } = "";

        public HttpMethod Method { get; init; } = HttpMethod.Post;
    }
}
