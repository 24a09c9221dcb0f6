namespace WorkforcePlatform.Caseload.Measures;

/// <summary>One unit's sums while the snapshot is made.</summary>
internal sealed class UnitTally
{
    public int OpenCases { get; set; }

    public CategoryCounts Held { get; } = new();

    public decimal HolderFte { get; set; }

    public decimal InPostFte { get; set; }

    public decimal AgencyFte { get; set; }

    public int AgencyFteAssumed { get; set; }

    public decimal AvailableFte { get; set; }

    public int Posts { get; set; }

    public decimal PostsFte { get; set; }

    public decimal EstablishedFte { get; set; }

    public int VacantPosts { get; set; }

    public decimal VacantFte { get; set; }

    public decimal FrozenVacantFte { get; set; }

    public decimal CoveringFte { get; set; }

    public int Leavers { get; set; }

    public decimal LeaverFte { get; set; }

    public decimal WorkingDaysLost { get; set; }

    public int HoldersWithLimit { get; set; }

    public int HoldersOverLimit { get; set; }

    public int MattersInPreProceedings { get; set; }

    public int MattersPast16Weeks { get; set; }

    public int CareProceedings { get; set; }

    public int ChildrenInProceedings { get; set; }

    public int ChildrenPastLastDay { get; set; }

    public decimal FeeEarnerFte { get; set; }

    public HashSet<string> Managers { get; } = [];

    public List<WaitingChild> Waiting { get; } = [];

    public UnitBasis ToBasis(IReadOnlyDictionary<string, ManagerSpan> spans) => new()
    {
        OpenCases = OpenCases,
        HeldByCategory = Held,
        HolderFte = HolderFte,
        InPostFte = InPostFte,
        AgencyFte = AgencyFte,
        AgencyFteAssumed = AgencyFteAssumed,
        AvailableFte = AvailableFte,
        Posts = Posts,
        PostsFte = PostsFte,
        EstablishedFte = EstablishedFte,
        VacantPosts = VacantPosts,
        VacantFte = VacantFte,
        FrozenVacantFte = FrozenVacantFte,
        CoveringFte = CoveringFte,
        Leavers = Leavers,
        LeaverFte = LeaverFte,
        WorkingDaysLost = WorkingDaysLost,
        HoldersWithLimit = HoldersWithLimit,
        HoldersOverLimit = HoldersOverLimit,
        MattersInPreProceedings = MattersInPreProceedings,
        MattersPast16Weeks = MattersPast16Weeks,
        CareProceedings = CareProceedings,
        ChildrenInProceedings = ChildrenInProceedings,
        ChildrenPastLastDay = ChildrenPastLastDay,
        FeeEarnerFte = FeeEarnerFte,
        Spans = [.. Managers.Select(manager => spans[manager]).OrderByDescending(span => span.Cases).ThenBy(span => span.StaffId, StringComparer.Ordinal)],
        Waiting = [.. Waiting.OrderBy(child => child.ChildId, StringComparer.Ordinal)],
    };
}
