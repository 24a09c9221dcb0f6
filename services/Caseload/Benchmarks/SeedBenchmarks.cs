namespace WorkforcePlatform.Caseload.Benchmarks;

/// <summary>The benchmarks that council papers name, with where they stand. None is adopted until a council adopts it.</summary>
public static class SeedBenchmarks
{
    /// <summary>Lowest first.</summary>
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("laming-2003-min", 12, "Laming, lower end", "Laming inquiry, in Durham's Cabinet report 2003, paragraph 4", "Social workers", BenchmarkMode.Guide),
        new("laming-2003-max", 15, "Laming, upper end", "Laming inquiry, in Durham's Cabinet report 2003, paragraph 4", "Social workers", BenchmarkMode.Ceiling),
        new("england-2025", 15.2m, "England, 2025", "DfE, children's social work workforce, 30 September 2025", "Workers holding cases", BenchmarkMode.Guide),
        new("mixed-2009-max", 20, "Mixed caseload, upper end", "Social Work Task Force, in Darlington's report 2009, paragraph 12", "Mixed caseloads", BenchmarkMode.Guide),
        new("durham-2002-planning", 25, "Durham's highest planned", "Durham's Cabinet report 2003, paragraph 7", "Looked After and Aftercare teams", BenchmarkMode.Planning),
    ];

    /// <summary>Those that required workers are worked out at: the printed ranges' upper ends, the higher first.</summary>
    public static IReadOnlyList<Benchmark> ForRequiredWorkers { get; } =
        [.. All.Where(benchmark => benchmark.Code is "mixed-2009-max" or "laming-2003-max").OrderByDescending(benchmark => benchmark.CasesPerWorker)];
}
