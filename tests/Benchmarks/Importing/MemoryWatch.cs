namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>The largest heap seen while it lives, sampled twenty times a second.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Timer timer;
    private long peak;

    public MemoryWatch()
    {
        GC.Collect();
        timer = new Timer(_ => Interlocked.Exchange(ref peak, Math.Max(Interlocked.Read(ref peak), GC.GetTotalMemory(false))), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
    }

    public long Peak => Interlocked.Read(ref peak);

    public void Dispose() => timer.Dispose();
}
