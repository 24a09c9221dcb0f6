namespace WorkforcePlatform.Caseload.Benchmarks;

/// <summary>A standard that caseloads are compared with.</summary>
/// <param name="Code">Stable, for example laming-2003-max.</param>
/// <param name="CasesPerWorker">Children a full-time worker.</param>
/// <param name="Name">On screens.</param>
/// <param name="Source">Who says so, where.</param>
/// <param name="Scope">What it binds.</param>
/// <param name="Mode">How it is meant.</param>
public sealed record Benchmark(string Code, decimal CasesPerWorker, string Name, string Source, string Scope, BenchmarkMode Mode);
