namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>The largest heap above where it began, seen while it lives, sampled twenty times a second.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly long began = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Timer timer;
    private long peak;

    public MemoryWatch() =>
        timer = new Timer(_ => Interlocked.Exchange(ref peak, Math.Max(Interlocked.Read(ref peak), GC.GetTotalMemory(false) - began)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));

    public long Peak => Interlocked.Read(ref peak);

    public void Dispose() => timer.Dispose();
}
