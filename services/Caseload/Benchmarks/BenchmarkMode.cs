namespace WorkforcePlatform.Caseload.Benchmarks;

/// <summary>How a benchmark is meant.</summary>
public enum BenchmarkMode
{
    /// <summary>Never to be passed without a reason.</summary>
    Ceiling,

    /// <summary>To be aimed at.</summary>
    Guide,

    /// <summary>What a structure was planned on; says nothing about safety.</summary>
    Planning,
}
