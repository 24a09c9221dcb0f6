namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>One made-up allocation, as the file spells it.</summary>
internal readonly record struct AllocationRow(string Child, string Staff, string Start, string End);
