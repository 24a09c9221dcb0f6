using WorkforcePlatform.Caseload.Facts;

namespace WorkforcePlatform.Caseload.Demand;

/// <summary>What reaches children's services from outside, as aggregates.</summary>
internal sealed partial class DemandService(CaseloadDb db, FactsReader facts) : V1.DemandService.DemandServiceBase;
