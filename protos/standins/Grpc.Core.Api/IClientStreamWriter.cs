namespace Grpc.Core;

/// <summary>A client's requests; the client says when the stream ends.</summary>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Says that no request follows.</summary>
    Task CompleteAsync();
}
