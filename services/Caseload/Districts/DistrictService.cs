using WorkforcePlatform.Caseload.Facts;

namespace WorkforcePlatform.Caseload.Districts;

/// <summary>Where load and children are, district beside district, and whom to move on. Reads only.</summary>
internal sealed partial class DistrictService(FactsReader facts, CaseloadDb db, TimeProvider clock) : V1.DistrictService.DistrictServiceBase;
