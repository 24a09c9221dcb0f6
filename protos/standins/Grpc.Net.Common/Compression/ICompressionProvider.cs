using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>One way to compress messages. The streams it makes leave the stream they stand on open.</summary>
public interface ICompressionProvider
{
    /// <summary>The name in <c>grpc-encoding</c>.</summary>
    string EncodingName { get; }

    Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel);

    Stream CreateDecompressionStream(Stream stream);
}
