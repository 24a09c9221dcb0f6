using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>The kinds of rows that figures count.</summary>
public static class CountedKinds
{
    public const string Children = "children";
    public const string Posts = "posts";
    public const string Workers = "workers";

    /// <summary>Those that a measure counts; none for legal measures, whose matters are not stored.</summary>
    public static IReadOnlyList<string> Of(string measure) => measure switch
    {
        MeasureCodes.CaseloadPerInPostFte => [Children, Posts, Workers],
        MeasureCodes.CaseloadPerEstablishedPost => [Children, Posts],
        MeasureCodes.CaseloadPerHolderFte or MeasureCodes.CaseloadPerDeployableFte or MeasureCodes.OverLimitShare => [Children, Workers],
        MeasureCodes.ManagerSpanWorst or MeasureCodes.Unallocated => [Children],
        MeasureCodes.VacancyRate or MeasureCodes.UncoveredVacancyRate or MeasureCodes.AgencyRate or MeasureCodes.TurnoverRate or MeasureCodes.AbsenceRate => [Posts, Workers],
        _ => [],
    };
}
