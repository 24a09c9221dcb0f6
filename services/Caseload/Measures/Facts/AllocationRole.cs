namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>Only the primary worker's cases are counted.</summary>
public enum AllocationRole
{
    Primary,
    CoWorker,
}
