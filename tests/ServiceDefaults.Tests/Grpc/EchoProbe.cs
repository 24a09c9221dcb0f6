namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

/// <summary>What the server saw of a call that never answers.</summary>
internal sealed class EchoProbe
{
    /// <summary>Set when the call has arrived: when its client stops waiting.</summary>
    public TaskCompletionSource<DateTime> Deadline { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set when the server has learnt that nobody waits any more.</summary>
    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
