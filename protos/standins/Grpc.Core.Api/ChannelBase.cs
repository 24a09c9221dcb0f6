namespace Grpc.Core;

/// <summary>A way to one server; clients are made from it.</summary>
public abstract class ChannelBase(string target)
{
    /// <summary>The server's host and port.</summary>
    public string Target { get; } = target;

    public abstract CallInvoker CreateCallInvoker();

    /// <summary>Closes the channel.</summary>
    public Task ShutdownAsync() => ShutdownAsyncCore();

    public override string ToString() => Target;

    /// <summary>Closes what the channel holds; nothing unless the engine says otherwise.</summary>
    protected virtual Task ShutdownAsyncCore() => Task.CompletedTask;
}
