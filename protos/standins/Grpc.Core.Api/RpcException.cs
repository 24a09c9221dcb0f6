namespace Grpc.Core;

/// <summary>A call that did not succeed. A server throws it to choose the status; a client catches it to read one.</summary>
/// <param name="status">How the call ended.</param>
/// <param name="trailers">Metadata that travels with the status, for example error details.</param>
/// <param name="message">For the local log.</param>
public class RpcException(Status status, Metadata trailers, string message) : Exception(message, status.DebugException)
{
    public RpcException(Status status)
        : this(status, Metadata.Empty, status.ToString())
    {
    }

    public RpcException(Status status, string message)
        : this(status, Metadata.Empty, message)
    {
    }

    public RpcException(Status status, Metadata trailers)
        : this(status, trailers, status.ToString())
    {
    }

    public Status Status { get; } = status;

    public StatusCode StatusCode => Status.StatusCode;

    public Metadata Trailers { get; } = trailers;
}
