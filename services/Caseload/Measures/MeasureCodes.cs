namespace WorkforcePlatform.Caseload.Measures;

/// <summary>The stable codes of the measures: a public interface of files, reports and events.</summary>
public static class MeasureCodes
{
    public const string CaseloadPerHolderFte = "caseload_per_holder_fte";
    public const string CaseloadPerInPostFte = "caseload_per_in_post_fte";
    public const string CaseloadPerEstablishedPost = "caseload_per_established_post";
    public const string CaseloadPerDeployableFte = "caseload_per_deployable_fte";
    public const string OverLimitShare = "over_limit_share";
    public const string VacancyRate = "vacancy_rate";
    public const string UncoveredVacancyRate = "uncovered_vacancy_rate";
    public const string AgencyRate = "agency_rate";
    public const string TurnoverRate = "turnover_rate";
    public const string AbsenceRate = "absence_rate";
    public const string ManagerSpanWorst = "manager_span_worst";
    public const string Unallocated = "unallocated";
    public const string ProceedingsPerFeeEarnerFte = "proceedings_per_fee_earner_fte";
    public const string ProceedingsPastDeadlineShare = "proceedings_past_deadline_share";
    public const string PreProceedingsPast16WeeksShare = "pre_proceedings_past_16_weeks_share";
}
