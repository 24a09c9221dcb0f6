using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>
/// The eleven measures of the pressure score and their cut-offs, as data: one version of them. Points are added without weights, so that
/// a reader can do it on paper. A day is scored by the version that holds on it; old results keep theirs.
/// </summary>
/// <param name="Number">1 for the house's own.</param>
/// <param name="ValidFrom">The first day that it holds; null for the house's own, which holds from the first day on.</param>
/// <param name="Parameters">In the order of their numbers.</param>
public sealed record PressureScheme(int Number, DateOnly? ValidFrom, IReadOnlyList<PressureParameter> Parameters)
{
    /// <summary>The year of DfE's figures behind the cut-offs of vacancy, agency, turnover and absence.</summary>
    public const int ComparatorYear = 2025;

    /// <summary>From this many managers below a unit the worst span says how large it is: the share of managers over 150 is scored instead.</summary>
    public const int ManyManagers = 8;

    /// <summary>From this many teams below a unit, unallocated protection and looked-after children are scored per 1,000 open cases.</summary>
    public const int ManyTeams = 8;

    /// <summary>The percentage of the measures that apply that must be scored; below it, points are shown and no level is drawn from them.</summary>
    public const int LeastCoverage = 70;

    /// <summary>What a cut-off without a published source is compared with.</summary>
    public const string LocalStandard = "against a standard, local";

    private const string Standard = "against a standard";

    private const string Compared = "compared with authorities in 2025";

    private const string Authorities = "Median, upper quartile and 90th percentile of local authorities, DfE 2025";

    private const decimal LeastStaff = 20;

    /// <summary>Version 1, whose cut-offs are published or local.</summary>
    public static PressureScheme House { get; } = new(1, null,
    [
        new(1, MeasureCodes.CaseloadPerHolderFte, PressureFamily.Load, new(15, 20, 25), "15: Laming, 2003; 15 to 20: Darlington report, 2010; 25: Durham's highest planned caseload, 2003", Standard, LeastFte: 2),
        new(2, MeasureCodes.OverLimitShare, PressureFamily.Load, new(10, 25, 50, UpTo: false), "Local; no published source", LocalStandard, LeastStaff),
        new(3, MeasureCodes.VacancyRate, PressureFamily.Staffing, new(14.4m, 20.6m, 27.4m), Authorities, Compared, LeastStaff),
        new(4, MeasureCodes.AgencyRate, PressureFamily.Staffing, new(12.8m, 21.1m, 28.4m), Authorities, Compared, LeastStaff),
        new(5, MeasureCodes.TurnoverRate, PressureFamily.Stability, new(11.8m, 15.3m, 19.5m), Authorities, Compared, LeastStaff),
        new(6, MeasureCodes.AbsenceRate, PressureFamily.Stability, new(3.6m, 4.3m, 4.9m), Authorities, Compared, LeastStaff),
        new(7, MeasureCodes.ManagerSpanWorst, PressureFamily.Load, new(130, 150, 200), "130 to 150: Darlington report, 2010; 200: local", LocalStandard),
        // Its cut-offs are not of a number but of who waits how long: UnallocatedScoring.
        new(8, MeasureCodes.Unallocated, PressureFamily.Stability, new(0, 1, 2), "All should be allocated: Durham, 2003; 5 working days: local", Standard),
        new(9, MeasureCodes.ProceedingsPerFeeEarnerFte, PressureFamily.Legal, new(13.4m, 16.3m, 21.7m), "Middlesbrough, 2021: 75 cases for 5.6 and for 4.6 fee earners, 100 for 4.6", Standard),
        new(10, MeasureCodes.ProceedingsPastDeadlineShare, PressureFamily.Legal, new(10, 25, 50, UpTo: false), "26 weeks: statute; bands: local", LocalStandard),
        new(11, MeasureCodes.PreProceedingsPast16WeeksShare, PressureFamily.Legal, new(10, 25, 50, UpTo: false), "16 weeks: practice guide; bands: local", LocalStandard),
    ]);

    /// <summary>The share of managers over 150, in percent: for a unit with many managers, in place of the worst span.</summary>
    public static CutOffs ManagersOverUpper { get; } = new(5, 10, 25, UpTo: false);

    /// <summary>Unallocated protection and looked-after children per 1,000 open cases: for a unit with many teams.</summary>
    public static CutOffs UnallocatedPerThousand { get; } = new(0, 2, 5);

    /// <summary>Level 1 under 25% of the points available, 2 under 50%, 3 under 75%, 4 from there on.</summary>
    public static int LevelOf(int points, int available) => Math.Min(4, 1 + (points * 4 / Math.Max(available, 1)));

    /// <summary>The most points with which a level is not passed; for Level 4, all.</summary>
    public static int MostPoints(int level, int available) => level >= 4 ? available : ((available * level) - 1) / 4;

    /// <summary>"Scheme 2, valid from 1 October 2009"; the house's own is "Scheme 1".</summary>
    public string Words => ValidFrom is { } day ? $"Scheme {Number}, valid from {Measures.Words.Long(day)}" : $"Scheme {Number}";

    /// <summary>The parameter of a code; null for a measure outside the score.</summary>
    public PressureParameter? Find(string code) => Parameters.FirstOrDefault(parameter => parameter.Code == code);
}
