namespace Grpc.Core;

/// <summary>Shorter reading of a stream.</summary>
public static class AsyncStreamReaderExtensions
{
    /// <summary>Waits for the next message; only the call itself can be cancelled.</summary>
    public static Task<bool> MoveNext<T>(this IAsyncStreamReader<T> streamReader)
        where T : class => streamReader.MoveNext(CancellationToken.None);
}
