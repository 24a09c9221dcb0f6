namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>A data set a measure may need. Its file has the same name in snake case.</summary>
public enum DataSet
{
    OrgUnits,
    Posts,
    Workers,
    Occupancies,
    AgencyAssignments,
    Absences,
    Reductions,
    Cases,
    Allocations,
    Matters,
}
