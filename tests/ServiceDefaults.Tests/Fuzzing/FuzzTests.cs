using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace WorkforcePlatform.ServiceDefaults.Tests.Fuzzing;

/// <summary>
/// Every reader gets made-up bytes for FUZZ_SECONDS (ten unless told), all readers at once. The seed is the day's, so that each day tries
/// others, or FUZZ_SEED; a failure names the seed and the bytes, which then become one of the kept inputs.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public async Task No_made_up_input_breaks_a_reader()
    {
        var seconds = Setting("FUZZ_SECONDS", 10);
        var seed = Setting("FUZZ_SEED", TimeProvider.System.GetUtcNow().DayOfYear);

        var counts = await Task.WhenAll(FuzzTargets.All.Select((target, number) => Task.Factory.StartNew(
            () => (target.Name, Count: Fuzz(target, (seed * 100) + number, TimeSpan.FromSeconds(seconds))), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        output.WriteLine($"Seed {seed}, {seconds} s: {string.Join(", ", counts.Select(count => $"{count.Name} {count.Count:N0}"))}.");
        Assert.All(counts, count => Assert.True(count.Count > 0, $"{count.Name}: {count.Count}"));
    }

    [Theory]
    [InlineData("CSV", "IgAAACIA")]
    [InlineData("CSV", "77u/77u/YSxiDQo=")]
    [InlineData("chunks", "")]
    [InlineData("requests", "CwsL")]
    [InlineData("requests", "Cn9B")]
    [InlineData("page tokens", "JSUl")]
    [InlineData("page tokens", "Ww==")]
    [InlineData("cells", "OTk5OS0xMi0zMQ==")]
    [InlineData("cells", "MjAwOS0xMC0zMCA=")]
    [InlineData("searches", "4oCuPTErMQ==")]
    public void What_once_looked_dangerous_is_read_again(string target, string bytes) => FuzzTargets.All.Single(one => one.Name == target).Read(Convert.FromBase64String(bytes));

    private static int Fuzz(FuzzTarget target, int seed, TimeSpan time)
    {
        var mutator = new Mutator(seed);
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed < time; count++)
        {
            var bytes = mutator.Next(target.Examples);
            try
            {
                target.Read(bytes);
            }
            catch (Exception broken)
            {
                // Whatever it is, the bytes must be known to be tried again.
                Assert.Fail($"{target.Name}, seed {seed}, input {count}: {Convert.ToBase64String(bytes)}\n{broken}");
            }
        }

        return count;
    }

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : standard;
}
