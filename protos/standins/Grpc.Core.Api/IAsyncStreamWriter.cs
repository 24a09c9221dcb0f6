namespace Grpc.Core;

/// <summary>Messages that are sent one after the other.</summary>
public interface IAsyncStreamWriter<in T>
{
    /// <summary>How the next messages are written; null for the call's own way.</summary>
    WriteOptions? WriteOptions { get; set; }

    /// <summary>Sends a message; done when there is room for the next. One call at a time.</summary>
    Task WriteAsync(T message);

    /// <summary>Sends a message and may be cancelled while it waits. A writer that cannot do that refuses the token.</summary>
    Task WriteAsync(T message, CancellationToken cancellationToken) => cancellationToken.CanBeCanceled
        ? throw new NotSupportedException("This writer cannot cancel a single message.")
        : WriteAsync(message);
}
