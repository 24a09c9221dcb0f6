using WorkforcePlatform.Workforce.OrgUnits;

namespace WorkforcePlatform.Workforce.Costs;

/// <summary>Reads what was budgeted and what was invoiced, within the caller's scope.</summary>
public sealed partial class CostService(WorkforceDb db, OrganisationReader organisations, TimeProvider clock) : V1.CostService.CostServiceBase;
