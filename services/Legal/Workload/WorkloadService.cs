namespace WorkforcePlatform.Legal.Workload;

/// <summary>Counts open matters within the caller's scope.</summary>
internal sealed partial class WorkloadService(LegalDb db) : V1.WorkloadService.WorkloadServiceBase;
