namespace WorkforcePlatform.Synthetic;

/// <summary>
/// Chance that can be repeated. SplitMix64 (Steele, Lea and Flood, 2014) instead of <see cref="Random"/>, whose sequence the
/// runtime may change: the same seed must give the same files for ever.
/// </summary>
internal sealed class Dice(int seed, int stream)
{
    private ulong state = ((ulong)(uint)seed << 32) | (uint)stream;

    /// <summary>From the lowest to the highest, both included.</summary>
    public int Between(int lowest, int highest) => lowest + (int)(Next() % (ulong)((long)highest - lowest + 1));

    public bool Chance(double probability) => Fraction() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    /// <summary>Days until something happens that is equally likely every day; at least one.</summary>
    public int DaysUntil(double mean) => 1 + (int)Math.Min(-Math.Log(1 - Fraction()) * mean, 20_000);

    private double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
