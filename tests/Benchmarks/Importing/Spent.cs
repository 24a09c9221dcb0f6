using System.Diagnostics;
using System.Globalization;

namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>What a piece of work took: on the wall clock, and of this process's processor time.</summary>
internal readonly record struct Spent(TimeSpan Wall, TimeSpan Processor)
{
    public static Spent Start() => new(Stopwatch.GetElapsedTime(0), Process.GetCurrentProcess().TotalProcessorTime);

    public static Spent Since(Spent start)
    {
        var now = Start();
        return new Spent(now.Wall - start.Wall, now.Processor - start.Processor);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Wall.TotalMilliseconds,5:N0} ms (processor {Processor.TotalMilliseconds:N0})");
}
