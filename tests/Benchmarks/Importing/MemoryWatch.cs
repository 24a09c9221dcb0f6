namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>The most live objects above where it began, seen while it lives: everything else is collected ten times a second, which slows what is watched.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly long began = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Timer timer;
    private long peak;

    public MemoryWatch() =>
        timer = new Timer(_ => Interlocked.Exchange(ref peak, Math.Max(Interlocked.Read(ref peak), GC.GetTotalMemory(forceFullCollection: true) - began)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

    public long Peak => Interlocked.Read(ref peak);

    public void Dispose() => timer.Dispose();
}
