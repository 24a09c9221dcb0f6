namespace WorkforcePlatform.Workforce.OrgUnits;

/// <summary>Reads units within the caller's scope.</summary>
public sealed partial class OrgUnitService(WorkforceDb db) : V1.OrgUnitService.OrgUnitServiceBase;
