using WorkforcePlatform.Caseload.Facts;

namespace WorkforcePlatform.Caseload.Register;

/// <summary>The register of children with an open case, by reference.</summary>
internal sealed partial class CaseService(FactsReader facts, CaseloadDb db, TimeProvider clock) : V1.CaseService.CaseServiceBase;
