namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// The arithmetic of the measures on plain figures, DfE's children's social work workforce definitions where there is one. A figure
/// that is unknown makes the result unknown. Rates are percent.
/// </summary>
public static class Formulas
{
    /// <summary>Working days in a year of one whole-time worker, as DfE's absence rate has it (worked out from its own file).</summary>
    public const decimal WorkingDaysAYear = 253;

    /// <summary>Whole-time equivalent: contracted hours over the standard hours of the grade. Null without standard hours.</summary>
    public static decimal? Fte(decimal contractedHours, decimal standardHours) => new Fraction(contractedHours, standardHours).Value;

    /// <summary>Cases over FTE, whichever FTE: the kind of denominator must be printed beside it.</summary>
    public static Fraction Caseload(decimal? cases, decimal? fte) => new(cases, fte);

    /// <summary>Vacant FTE over vacant and in-post FTE (DfE).</summary>
    public static Fraction VacancyRate(decimal? vacantFte, decimal? inPostFte) => new(vacantFte, vacantFte + inPostFte, 100);

    /// <summary>Vacant FTE that no agency worker covers, over vacant and in-post FTE. Cover counts up to the vacancy, no further.</summary>
    public static Fraction UncoveredVacancyRate(decimal? vacantFte, decimal? coveringFte, decimal? inPostFte) =>
        new(vacantFte - Least(coveringFte, vacantFte), vacantFte + inPostFte, 100);

    /// <summary>Agency FTE covering vacancies over vacant FTE (DfE).</summary>
    public static Fraction VacancyCoverRate(decimal? coveringFte, decimal? vacantFte) => new(coveringFte, vacantFte, 100);

    /// <summary>Agency FTE over agency and in-post FTE (DfE).</summary>
    public static Fraction AgencyRate(decimal? agencyFte, decimal? inPostFte) => new(agencyFte, agencyFte + inPostFte, 100);

    /// <summary>FTE that left in twelve months over FTE in post at their end (DfE).</summary>
    public static Fraction TurnoverRate(decimal? leaverFte, decimal? inPostFte) => new(leaverFte, inPostFte, 100);

    /// <summary>FTE working days lost in twelve months over the working days of the FTE in post at their end (DfE).</summary>
    public static Fraction AbsenceRate(decimal? workingDaysLost, decimal? inPostFte) => new(workingDaysLost, inPostFte * WorkingDaysAYear, 100);

    /// <summary>Part over whole, in percent.</summary>
    public static Fraction Share(decimal? part, decimal? whole) => new(part, whole, 100);

    /// <summary>Workers over their own limit over workers holding cases who have one.</summary>
    public static Fraction OverLimitShare(decimal? over, decimal? holders) => new(over, holders, 100);

    /// <summary>
    /// One worker's available FTE: contracted FTE less reductions, times an experience factor (below 1 in the assessed and supported
    /// year). Never below 0.
    /// </summary>
    public static decimal AvailableFte(decimal contractedFte, decimal reductionFte, decimal experienceFactor) =>
        Math.Max(0, contractedFte - reductionFte) * experienceFactor;

    /// <summary>Workers needed to hold these cases at a benchmark, in available FTE. Null for a benchmark that is not above 0.</summary>
    public static decimal? WorkersRequired(decimal cases, decimal benchmark) => new Fraction(cases, benchmark).Value;

    /// <summary>Posts needed so that, with part of the time not available and part of the posts vacant, the benchmark holds. Shares are 0 to 1.</summary>
    public static decimal? PostsRequired(decimal cases, decimal benchmark, decimal availableShare, decimal vacantShare) =>
        new Fraction(cases, benchmark * availableShare * (1 - vacantShare)).Value;

    /// <summary>Managers needed for these cases at so many cases a manager.</summary>
    public static decimal? ManagersNeeded(decimal cases, decimal casesAManager) => new Fraction(cases, casesAManager).Value;

    private static decimal? Least(decimal? one, decimal? other) => one < other ? one : other is null ? null : one is null ? null : other;
}
