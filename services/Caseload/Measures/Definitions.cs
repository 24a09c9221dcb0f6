using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>The definition of every measure code, and the words for what figures are divided by.</summary>
public static class Definitions
{
    private const string Cases = "Open cases whose main worker is in a social worker post or is agency staff; each child is a case.";

    private const string SocialWorkerPosts = "Social worker posts are live posts that hold cases and need a qualification.";

    /// <summary>In the order of the pressure page, the other denominators of the caseload after the first.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new()
        {
            Code = MeasureCodes.CaseloadPerHolderFte,
            Title = "Children per worker holding cases",
            Definition = $"{Cases} Divided by the FTE of workers, agency staff included, who hold at least one case, as DfE counts.",
            Formula = "children ÷ FTE of workers holding cases",
            NumeratorWords = "children",
            DenominatorKind = DenominatorKind.HolderFte,
        },
        new()
        {
            Code = MeasureCodes.CaseloadPerInPostFte,
            Title = "Children per worker in post",
            Definition = $"{Cases} Divided by the FTE of employees in social worker posts and of agency staff.",
            Formula = "children ÷ FTE of workers in post",
            NumeratorWords = "children",
            DenominatorKind = DenominatorKind.InPostFte,
        },
        new()
        {
            Code = MeasureCodes.CaseloadPerEstablishedPost,
            Title = "Children per worker if every funded post were filled",
            Definition = $"{Cases} Divided by the FTE of established social worker posts, temporary ones left out: what each worker would hold if every funded post were filled.",
            Formula = "children ÷ FTE of established posts",
            NumeratorWords = "children",
            DenominatorKind = DenominatorKind.EstablishedPosts,
        },
        new()
        {
            Code = MeasureCodes.CaseloadPerDeployableFte,
            Title = "Children per available worker",
            Definition = $"{Cases} Divided by available FTE: contracted FTE less reductions, newly qualified workers at a part, workers absent over four weeks left out.",
            Formula = "children ÷ available FTE (after leave, reductions, ASYE)",
            NumeratorWords = "children",
            DenominatorKind = DenominatorKind.AvailableFte,
        },
        new()
        {
            Code = MeasureCodes.OverLimitShare,
            Title = "Workers over their own limit",
            Definition = "Workers holding more cases than their own limit, out of workers holding cases. A worker's limit is the adopted benchmark times their available FTE; someone away has none.",
            Formula = "workers over their limit ÷ workers holding cases who have a limit × 100",
            NumeratorWords = "workers over their limit",
            DenominatorKind = DenominatorKind.HoldersWithLimit,
            DenominatorDecimals = 0,
            IsPercent = true,
        },
        new()
        {
            Code = MeasureCodes.ManagerSpanWorst,
            Title = "Worst manager span",
            Definition = "The most cases whose main workers report to one manager. Workers report to the manager named on their unit, else on the nearest unit above.",
            Formula = "children of workers who report to the manager",
            NumeratorWords = "children",
            DenominatorKind = DenominatorKind.Managers,
            DenominatorDecimals = 0,
            Decimals = 0,
        },
        new()
        {
            Code = MeasureCodes.VacancyRate,
            Title = "Vacancy rate",
            Definition = $"{SocialWorkerPosts} Vacant is each post's FTE less employees' FTE in it, never below 0, whether or not agency staff cover it; frozen posts stay in.",
            Formula = "vacant FTE ÷ (vacant FTE + in-post FTE) × 100",
            NumeratorWords = "vacant",
            NumeratorDecimals = 1,
            DenominatorKind = DenominatorKind.VacantAndInPostFte,
            IsPercent = true,
        },
        new()
        {
            Code = MeasureCodes.UncoveredVacancyRate,
            Title = "Vacancy rate without cover",
            Definition = $"{SocialWorkerPosts} Vacant FTE that no agency staff cover; cover counts up to the vacancy of its post, no further.",
            Formula = "(vacant FTE − agency FTE covering it) ÷ (vacant FTE + in-post FTE) × 100",
            NumeratorWords = "vacant without cover",
            NumeratorDecimals = 1,
            DenominatorKind = DenominatorKind.VacantAndInPostFte,
            IsPercent = true,
        },
        new()
        {
            Code = MeasureCodes.AgencyRate,
            Title = "Agency rate",
            Definition = $"{SocialWorkerPosts} Agency staff are those not paid directly by the council.",
            Formula = "agency FTE ÷ (agency FTE + in-post FTE) × 100",
            NumeratorWords = "agency FTE",
            NumeratorDecimals = 1,
            DenominatorKind = DenominatorKind.AgencyAndInPostFte,
            IsPercent = true,
        },
        new()
        {
            Code = MeasureCodes.TurnoverRate,
            Title = "Turnover, 12 months",
            Definition = "FTE of employees who left social worker posts and the council in the twelve months to the day, out of FTE in post on the day. Moves within the council do not count.",
            Formula = "FTE that left in 12 months ÷ in-post FTE × 100",
            NumeratorWords = "FTE left",
            NumeratorDecimals = 1,
            DenominatorKind = DenominatorKind.InPostFte,
            IsPercent = true,
        },
        new()
        {
            Code = MeasureCodes.AbsenceRate,
            Title = "Absence",
            Definition = "FTE working days lost to absence in the twelve months to the day, out of 253 working days for each FTE in post on the day.",
            Formula = "working days lost ÷ (in-post FTE × 253) × 100",
            NumeratorWords = "working days lost",
            NumeratorDecimals = 1,
            DenominatorKind = DenominatorKind.WorkingDaysAvailable,
            IsPercent = true,
        },
        new()
        {
            Code = MeasureCodes.Unallocated,
            Title = "Unallocated children",
            Definition = "Open cases with no worker who may hold them, or held by someone away. Children held by a manager are printed beside, on a list of their own.",
            Formula = "children with no worker + children held by someone away",
            NumeratorWords = "children",
            DenominatorKind = DenominatorKind.OpenCases,
            DenominatorDecimals = 0,
            Decimals = 0,
        },
        new()
        {
            Code = MeasureCodes.ProceedingsPastDeadlineShare,
            Title = "Proceedings past their last day",
            Definition = "Children in open proceedings past 26 weeks, or past the end of their extension, out of children in open proceedings.",
            Formula = "children past their last day ÷ children in open proceedings × 100",
            NumeratorWords = "children past their last day",
            DenominatorKind = DenominatorKind.ChildrenInProceedings,
            DenominatorDecimals = 0,
            IsPercent = true,
        },
        new()
        {
            Code = MeasureCodes.PreProceedingsPast16WeeksShare,
            Title = "Pre-proceedings past 16 weeks",
            Definition = "Matters in pre-proceedings for more than 112 days, out of matters in pre-proceedings.",
            Formula = "matters past 16 weeks ÷ matters in pre-proceedings × 100",
            NumeratorWords = "matters past 16 weeks",
            DenominatorKind = DenominatorKind.MattersInPreProceedings,
            DenominatorDecimals = 0,
            IsPercent = true,
        },
        new()
        {
            Code = MeasureCodes.ProceedingsPerFeeEarnerFte,
            Title = "Proceedings per fee earner",
            Definition = "Open care proceedings, divided by the available FTE of the lawyers who run them. It belongs to the authority as a whole.",
            Formula = "open care proceedings ÷ fee-earner FTE",
            NumeratorWords = "proceedings",
            DenominatorKind = DenominatorKind.FeeEarnerFte,
        },
    ];

    private static readonly Dictionary<string, MeasureDefinition> ByCode = All.ToDictionary(definition => definition.Code);

    /// <summary>The definition of a code. A code of a report's own has none: ask with <see cref="Knows"/> first.</summary>
    public static MeasureDefinition Of(string code) => ByCode[code];

    public static bool Knows(string code) => ByCode.ContainsKey(code);

    /// <summary>What a figure is divided by, in the words of the screens; empty if by nothing.</summary>
    public static string Words(DenominatorKind kind) => kind switch
    {
        DenominatorKind.HolderFte => "workers holding cases (FTE)",
        DenominatorKind.InPostFte => "workers in post (FTE)",
        DenominatorKind.EstablishedPosts => "established posts (FTE), if every funded post were filled",
        DenominatorKind.AvailableFte => "available FTE (after leave, reductions, ASYE)",
        DenominatorKind.VacantAndInPostFte => "posts (FTE)",
        DenominatorKind.AgencyAndInPostFte => "agency and in-post FTE",
        DenominatorKind.WorkingDaysAvailable => "working days of the FTE in post",
        DenominatorKind.HoldersWithLimit => "workers holding cases",
        DenominatorKind.Managers => "manager",
        DenominatorKind.OpenCases => "open cases",
        DenominatorKind.FeeEarnerFte => "fee earners (FTE)",
        DenominatorKind.ChildrenInProceedings => "children in open proceedings",
        DenominatorKind.MattersInPreProceedings => "matters in pre-proceedings",
        _ => "",
    };

    /// <summary>A category in the words of the screens.</summary>
    public static string Words(CaseCategory category) => category switch
    {
        CaseCategory.Cla => "Looked after",
        CaseCategory.Cp => "Protection",
        CaseCategory.CareLeaver => "Care leavers",
        CaseCategory.Cin => "Children in need",
        CaseCategory.FamilyHelp => "Family Help",
        CaseCategory.EarlyHelp => "Early Help",
        CaseCategory.Assessment => "Assessment",
        _ => "Other",
    };
}
