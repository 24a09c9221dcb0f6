namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>What kind of unit it is, as in org_units.csv.</summary>
public enum UnitType
{
    Authority,
    Service,
    District,
    Team,
    Unit,
    FrontDoor,
    LegalTeam,
}
