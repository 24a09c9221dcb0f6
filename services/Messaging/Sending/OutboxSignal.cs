namespace WorkforcePlatform.Messaging.Sending;

/// <summary>Wakes a relay. A signal given while nobody waits is kept; several count as one.</summary>
internal sealed class OutboxSignal
{
    private TaskCompletionSource raised = NewSource();

    public void Raise() => Volatile.Read(ref raised).TrySetResult();

    /// <summary>Returns at the next signal, or after <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken ct)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var signal = Volatile.Read(ref raised).Task;
        await Task.WhenAny(signal, Task.Delay(atMost, clock, timer.Token));
        await timer.CancelAsync();
        ct.ThrowIfCancellationRequested();
        if (signal.IsCompleted)
        {
            // Before the caller looks at the outbox: a signal from now on is for the look after that.
            Volatile.Write(ref raised, NewSource());
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
