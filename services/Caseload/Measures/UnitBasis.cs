namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// The sums that one unit's measures are made of, on one day. Units are pooled by adding their sums, never by averaging their averages.
/// Posts are social worker posts (case-holding, qualification required); FTE is in whole-time equivalents.
/// </summary>
public sealed record UnitBasis
{
    public static UnitBasis Empty { get; } = new();

    /// <summary>Children with an open case in the unit's teams, whoever holds them.</summary>
    public int OpenCases { get; init; }

    /// <summary>The numerator of all four caseloads: open cases whose primary worker is in a social worker post or is agency staff, counted where that worker sits.</summary>
    public int CasesHeld => HeldByCategory.Total;

    public CategoryCounts HeldByCategory { get; init; } = new();

    /// <summary>FTE of workers and agency staff who hold at least one case.</summary>
    public decimal HolderFte { get; init; }

    /// <summary>Employees' FTE in posts.</summary>
    public decimal InPostFte { get; init; }

    /// <summary>Agency staff's FTE, on posts or beside them.</summary>
    public decimal AgencyFte { get; init; }

    /// <summary>Agency staff without hours or a booking on record, who are counted as one FTE each.</summary>
    public int AgencyFteAssumed { get; init; }

    /// <summary>In-post and agency FTE, less reductions, times the experience factor, without those absent over four weeks.</summary>
    public decimal AvailableFte { get; init; }

    public int Posts { get; init; }

    public decimal PostsFte { get; init; }

    /// <summary>FTE of posts not funded for a time only.</summary>
    public decimal EstablishedFte { get; init; }

    /// <summary>Posts with any vacant FTE.</summary>
    public int VacantPosts { get; init; }

    /// <summary>Post by post, its FTE less employees' FTE in it, never below 0. Frozen posts stay in.</summary>
    public decimal VacantFte { get; init; }

    public decimal FrozenVacantFte { get; init; }

    /// <summary>Agency FTE on vacant posts, up to each post's vacancy.</summary>
    public decimal CoveringFte { get; init; }

    /// <summary>Employees who left in the twelve months to the day.</summary>
    public int Leavers { get; init; }

    public decimal LeaverFte { get; init; }

    /// <summary>FTE working days that employees lost in the twelve months to the day.</summary>
    public decimal WorkingDaysLost { get; init; }

    /// <summary>Workers holding cases who have a limit of their own: none where no limit is adopted, and nobody away.</summary>
    public int HoldersWithLimit { get; init; }

    public int HoldersOverLimit { get; init; }

    /// <summary>Matters in pre-proceedings, where their unit is.</summary>
    public int MattersInPreProceedings { get; init; }

    /// <summary>Those of them past sixteen weeks.</summary>
    public int MattersPast16Weeks { get; init; }

    /// <summary>Care proceedings that are open.</summary>
    public int CareProceedings { get; init; }

    /// <summary>Children in open proceedings of any kind, by matter.</summary>
    public int ChildrenInProceedings { get; init; }

    /// <summary>Those of them past their last day: twenty-six weeks, or as extended.</summary>
    public int ChildrenPastLastDay { get; init; }

    /// <summary>FTE in posts of lawyers, less reductions, without those absent over four weeks.</summary>
    public decimal FeeEarnerFte { get; init; }

    /// <summary>The managers that the unit's workers report to, and those named on it, each with their whole span.</summary>
    public IReadOnlyList<ManagerSpan> Spans { get; init; } = [];

    /// <summary>Children of the unit's teams without a present worker, by reference.</summary>
    public IReadOnlyList<WaitingChild> Waiting { get; init; } = [];

    /// <summary>How many wait on one of the lists.</summary>
    public int WaitingOn(WaitingList list) => Waiting.Count(child => child.List == list);

    /// <summary>Agency FTE that covers no vacancy: backlog, peak demand, project teams, or more cover than vacancy.</summary>
    public decimal AgencyNotCoveringFte => AgencyFte - CoveringFte;

    /// <summary>The basis of several units together. Units must not overlap.</summary>
    public static UnitBasis Pool(IReadOnlyCollection<UnitBasis> parts) => new()
    {
        OpenCases = parts.Sum(part => part.OpenCases),
        HeldByCategory = CategoryCounts.Sum(parts.Select(part => part.HeldByCategory)),
        HolderFte = parts.Sum(part => part.HolderFte),
        InPostFte = parts.Sum(part => part.InPostFte),
        AgencyFte = parts.Sum(part => part.AgencyFte),
        AgencyFteAssumed = parts.Sum(part => part.AgencyFteAssumed),
        AvailableFte = parts.Sum(part => part.AvailableFte),
        Posts = parts.Sum(part => part.Posts),
        PostsFte = parts.Sum(part => part.PostsFte),
        EstablishedFte = parts.Sum(part => part.EstablishedFte),
        VacantPosts = parts.Sum(part => part.VacantPosts),
        VacantFte = parts.Sum(part => part.VacantFte),
        FrozenVacantFte = parts.Sum(part => part.FrozenVacantFte),
        CoveringFte = parts.Sum(part => part.CoveringFte),
        Leavers = parts.Sum(part => part.Leavers),
        LeaverFte = parts.Sum(part => part.LeaverFte),
        WorkingDaysLost = parts.Sum(part => part.WorkingDaysLost),
        HoldersWithLimit = parts.Sum(part => part.HoldersWithLimit),
        HoldersOverLimit = parts.Sum(part => part.HoldersOverLimit),
        MattersInPreProceedings = parts.Sum(part => part.MattersInPreProceedings),
        MattersPast16Weeks = parts.Sum(part => part.MattersPast16Weeks),
        CareProceedings = parts.Sum(part => part.CareProceedings),
        ChildrenInProceedings = parts.Sum(part => part.ChildrenInProceedings),
        ChildrenPastLastDay = parts.Sum(part => part.ChildrenPastLastDay),
        FeeEarnerFte = parts.Sum(part => part.FeeEarnerFte),
        Spans = [.. parts.SelectMany(part => part.Spans).DistinctBy(span => span.StaffId).OrderByDescending(span => span.Cases).ThenBy(span => span.StaffId, StringComparer.Ordinal)],
        Waiting = [.. parts.SelectMany(part => part.Waiting)],
    };
}
