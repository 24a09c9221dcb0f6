using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>Compresses messages with what gRPC calls deflate: a zlib stream (RFC 1950), not a bare one.</summary>
/// <param name="defaultCompressionLevel">Used where a call names no level.</param>
public sealed class DeflateCompressionProvider(CompressionLevel defaultCompressionLevel) : ICompressionProvider
{
    public string EncodingName => "deflate";

    public Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel) =>
        new ZLibStream(stream, compressionLevel ?? defaultCompressionLevel, leaveOpen: true);

    public Stream CreateDecompressionStream(Stream stream) =>
        new ZLibStream(stream, CompressionMode.Decompress, leaveOpen: true);
}
