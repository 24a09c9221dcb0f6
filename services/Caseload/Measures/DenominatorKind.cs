namespace WorkforcePlatform.Caseload.Measures;

/// <summary>What a figure is divided by. Its words for screens are in Definitions.</summary>
public enum DenominatorKind
{
    /// <summary>Nothing is divided.</summary>
    None,
    HolderFte,
    InPostFte,
    EstablishedPosts,
    AvailableFte,
    VacantAndInPostFte,
    AgencyAndInPostFte,
    WorkingDaysAvailable,
    HoldersWithLimit,
    Managers,
    OpenCases,
    FeeEarnerFte,
    ChildrenInProceedings,
    MattersInPreProceedings,
}
