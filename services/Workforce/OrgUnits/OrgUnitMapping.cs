namespace WorkforcePlatform.Workforce.OrgUnits;

internal static class OrgUnitMapping
{
    public static V1.OrgUnitChanged ToEvent(this OrgUnit unit) => new()
    {
        OrgUnit = unit.ToState(),
        Change = unit switch
        {
            { Details.ValidUntil: not null } => V1.OrgUnitChanged.Types.Change.Closed,
            { Version: 1 } => V1.OrgUnitChanged.Types.Change.Entered,
            _ => V1.OrgUnitChanged.Types.Change.Changed,
        },
    };

    public static V1.OrgUnit ToProto(this OrgUnit unit) => new()
    {
        Id = unit.Id.ToString(),
        Code = unit.Code,
        Name = unit.Details.Name,
        Type = unit.Details.Type,
        ParentId = unit.Details.ParentId?.ToString() ?? "",
        ManagerStaffId = unit.Details.ManagerStaffId,
        Locality = unit.Details.Locality,
        PlanningCaseload = unit.Details.PlanningCaseload,
        AllocationBasis = unit.Details.AllocationBasis,
        ValidFrom = Day.First(unit.Details.ValidFrom),
        ValidTo = Day.Last(unit.Details.ValidUntil),
        Etag = unit.Etag,
    };

    /// <summary>What someone below the unit may see of it: where it stands and what it is called.</summary>
    public static V1.OrgUnit ToName(this OrgUnit unit) => new()
    {
        Id = unit.Id.ToString(),
        Code = unit.Code,
        Name = unit.Details.Name,
        Type = unit.Details.Type,
        ParentId = unit.Details.ParentId?.ToString() ?? "",
    };

    private static V1.OrgUnitState ToState(this OrgUnit unit) => new()
    {
        Id = unit.Id.ToString(),
        Code = unit.Code,
        Name = unit.Details.Name,
        Type = unit.Details.Type,
        ParentId = unit.Details.ParentId?.ToString() ?? "",
        ManagerStaffId = unit.Details.ManagerStaffId,
        Locality = unit.Details.Locality,
        PlanningCaseload = unit.Details.PlanningCaseload,
        AllocationBasis = unit.Details.AllocationBasis,
        ValidFrom = Day.Iso(unit.Details.ValidFrom),
        ValidUntil = Day.Iso(unit.Details.ValidUntil),
        Position = unit.Position,
    };
}
