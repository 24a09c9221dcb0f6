namespace WorkforcePlatform.Workforce.OrgUnits;

/// <summary>Reads units within the caller's scope.</summary>
public sealed partial class OrgUnitService(WorkforceDb db, OrganisationReader organisations) : V1.OrgUnitService.OrgUnitServiceBase;
