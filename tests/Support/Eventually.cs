namespace WorkforcePlatform.Tests.Support;

/// <summary>Waits for what happens outside the test's reach: another process, a socket.</summary>
public static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Returns as soon as the condition holds; fails after a minute, or <paramref name="within"/>.</summary>
    /// <exception cref="TimeoutException">It never held.</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan? within = null)
    {
        using var end = new CancellationTokenSource(within ?? Longest);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition())
        {
            try
            {
                await ticks.WaitForNextTickAsync(end.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"Not true within {within ?? Longest}.", late);
            }
        }
    }
}
