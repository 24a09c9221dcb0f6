namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>A stretch in which a worker is the primary worker, or a co-worker, of a child. An estimated start is the day it was first seen on.</summary>
public sealed record AllocationFact(string ChildId, string StaffId, AllocationRole Role, Spell Held, bool StartEstimated = false);
