using WorkforcePlatform.Legal.Organisation;

namespace WorkforcePlatform.Legal.Workload;

/// <summary>Counts open matters within the caller's scope.</summary>
internal sealed partial class WorkloadService(LegalDb db, UnitsReader organisation, DatesReader everyMatter) : V1.WorkloadService.WorkloadServiceBase;
